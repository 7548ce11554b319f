/** What hosts have and can do, read from their consoles. */
@NullMarked
package io.mullion.nova.host;

import org.jspecify.annotations.NullMarked;
