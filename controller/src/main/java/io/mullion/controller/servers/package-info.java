/**
 * Servers: the resource, its states and its table. Work that takes time is in the sub-packages, one for each kind:
 * {@code create}, {@code delete}, {@code power}, {@code volumes}, {@code migration}.
 */
@NullMarked
package io.mullion.controller.servers;

import org.jspecify.annotations.NullMarked;
