/** Groups of volumes, consistency groups among them, and snapshots of all their volumes at one instant. */
@NullMarked
package io.mullion.controller.volumes.groups;

import org.jspecify.annotations.NullMarked;
