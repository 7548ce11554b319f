/**
 * Networks: VLANs that servers stand on, subnets with their addresses, and ports. Also what server flows need of them:
 * which network a request means, ports that are made once, and what a host must offer.
 */
@NullMarked
package io.mullion.controller.networks;

import org.jspecify.annotations.NullMarked;
