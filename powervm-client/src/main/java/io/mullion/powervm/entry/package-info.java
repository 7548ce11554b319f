/** Objects of a console as typed entries: reading, creating, changing under ETags, and many I/O servers at once. */
@NullMarked
package io.mullion.powervm.entry;

import org.jspecify.annotations.NullMarked;
