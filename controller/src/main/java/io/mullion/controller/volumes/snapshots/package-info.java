/** Snapshots of volumes: made, shown, removed; groups of them belong to {@code volumes.groups}. */
@NullMarked
package io.mullion.controller.volumes.snapshots;

import org.jspecify.annotations.NullMarked;
