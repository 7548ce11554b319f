/** Host objects and LUN maps: who may reach a virtual disk. */
@NullMarked
package io.mullion.cinder.svc.host;

import org.jspecify.annotations.NullMarked;
