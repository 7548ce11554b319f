/** What the volume service asks for: create, copy, find, extend, delete, snapshot. */
@NullMarked
package io.mullion.cinder.svc.volume;

import org.jspecify.annotations.NullMarked;
