/**
 * The compute driver for PowerVM hosts. Begins at {@code PowerVmComputeDriver.open(PowerVmComputeConfig.of(consoles,
 * fabrics))}, or by installing {@code PowerVmComputeModule}, which adds one driver for all consoles to the set of compute
 * drivers.
 */
@NullMarked
package io.mullion.nova;

import org.jspecify.annotations.NullMarked;
