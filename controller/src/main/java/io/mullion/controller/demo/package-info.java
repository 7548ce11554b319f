/** The main job as a story: a partition's life, driven through OpenStack4j as any program would drive it. */
@NullMarked
package io.mullion.controller.demo;

import org.jspecify.annotations.NullMarked;
