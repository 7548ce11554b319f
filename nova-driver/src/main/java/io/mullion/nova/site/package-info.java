/** Consoles and the hosts behind them: who is asked for which host, and what is done when nobody answers. */
@NullMarked
package io.mullion.nova.site;

import org.jspecify.annotations.NullMarked;
