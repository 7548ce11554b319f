/** Health of volumes as PowerVC shows it. */
@NullMarked
package io.mullion.controller.volumes.health;

import org.jspecify.annotations.NullMarked;
