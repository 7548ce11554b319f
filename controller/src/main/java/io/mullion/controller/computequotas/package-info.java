/** Quotas of compute: how many servers, cores, memory and processing units a project may have, counted exactly. */
@NullMarked
package io.mullion.controller.computequotas;

import org.jspecify.annotations.NullMarked;
