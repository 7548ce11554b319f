/** Typed views on the documents of a console. They add no copy: what is set through a view is set in the document. */
@NullMarked
package io.mullion.powervm.model;

import org.jspecify.annotations.NullMarked;
