/** Removing servers: everything that was made for one goes, step by step, and what its owner brought stays. */
@NullMarked
package io.mullion.controller.servers.delete;

import org.jspecify.annotations.NullMarked;
