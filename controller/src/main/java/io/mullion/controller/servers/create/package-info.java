/** Making servers: what is asked for is made exact, a host is chosen, and a partition grows step by step. */
@NullMarked
package io.mullion.controller.servers.create;

import org.jspecify.annotations.NullMarked;
