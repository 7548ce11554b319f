/** The volumes of servers: connecting, disconnecting, and what the API shows of it. */
@NullMarked
package io.mullion.controller.servers.volumes;

import org.jspecify.annotations.NullMarked;
