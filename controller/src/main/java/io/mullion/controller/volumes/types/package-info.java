/** Volume types, which PowerVC calls storage templates: what kind of volume a user may ask for, and by which words a pool is chosen for it. */
@NullMarked
package io.mullion.controller.volumes.types;

import org.jspecify.annotations.NullMarked;
