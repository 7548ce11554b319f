/** The documents of a console as trees that lose nothing, read and written as streams, and the legal order in them. */
@NullMarked
package io.mullion.powervm.xml;

import org.jspecify.annotations.NullMarked;
