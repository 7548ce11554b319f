package io.mullion.scheduler.filter;

import io.mullion.scheduler.table.FactTest;
import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.placement.HostFacts;

/** Whether a host's firmware and licences allow something. */
public record Capable(HostCapability capability) implements FactTest {
    @Override
    public boolean passes(HostFacts facts) {
        return facts.can(capability);
    }
}
