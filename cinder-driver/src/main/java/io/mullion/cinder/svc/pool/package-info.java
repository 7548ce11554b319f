/** Storage pools and how full they are. */
@NullMarked
package io.mullion.cinder.svc.pool;

import org.jspecify.annotations.NullMarked;
