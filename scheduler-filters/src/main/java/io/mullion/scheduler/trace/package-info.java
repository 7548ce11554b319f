/** Why a host was chosen or refused: the table for administrators, the sentence for the server's owner. */
@NullMarked
package io.mullion.scheduler.trace;

import org.jspecify.annotations.NullMarked;
