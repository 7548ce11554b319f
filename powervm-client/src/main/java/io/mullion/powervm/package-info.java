/** The PowerVM wire: sessions, entries, jobs, events. Knows nothing of OpenStack. */
@NullMarked
package io.mullion.powervm;

import org.jspecify.annotations.NullMarked;
