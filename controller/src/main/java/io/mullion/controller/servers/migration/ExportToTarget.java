package io.mullion.controller.servers.migration;

import io.mullion.controller.servers.Servers;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Lets the target reach the volumes while the source still does. */
@Singleton
final class ExportToTarget implements Step<MigrateContext> {
    private final Servers servers;
    private final TargetExports exports;
    private final Arrival arrival;

    @Inject
    ExportToTarget(Servers servers, TargetExports exports, Arrival arrival) {
        this.servers = servers;
        this.exports = exports;
        this.arrival = arrival;
    }

    @Override
    public String name() {
        return "export-to-target";
    }

    @Override
    public MigrateContext run(MigrateContext context) {
        exports.of(servers.get(context.server()), context.requireTarget());
        return context;
    }

    /** Never under a partition that has gone there after all. */
    @Override
    public void undo(MigrateContext context) {
        if (!arrival.happened(context)) {
            exports.end(servers.get(context.server()), context.requireTarget());
        }
    }
}
