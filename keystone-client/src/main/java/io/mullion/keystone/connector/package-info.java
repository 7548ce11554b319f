/**
 * OpenStack4j's transport over the JDK's own HTTP client: no further dependency, fit for virtual threads. OpenStack4j
 * finds it by itself when this module is on the class path.
 */
@NullMarked
package io.mullion.keystone.connector;

import org.jspecify.annotations.NullMarked;
