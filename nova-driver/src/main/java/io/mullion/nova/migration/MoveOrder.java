package io.mullion.nova.migration;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.model.ManagementConsole;
import io.mullion.spi.compute.MigrationPlan;
import io.mullion.spi.error.MullionException;

/** The parameters of migration jobs ({@code reference/powervm-rest.md} §11.3). */
final class MoveOrder {
    private MoveOrder() {}

    static JobRequest of(Route route, MigrationPlan plan, String operation) {
        JobRequest job = route.job(operation)
                .with("TargetManagedSystemName", route.target().systemName());
        if (!route.source().console().name().equals(route.target().console().name())) {
            job = remote(job, route);
        }
        if (!plan.fibreChannelMappings().isEmpty()) {
            job = job.with("VirtualFCMappings", String.join(",", plan.fibreChannelMappings()));
        }
        if (!plan.scsiMappings().isEmpty()) {
            job = job.with("VirtualSCSIMappings", String.join(",", plan.scsiMappings()));
        }
        return job;
    }

    private static JobRequest remote(JobRequest job, Route route) {
        Host target = route.target();
        String address = console(target).addresses().stream()
                .findFirst()
                .orElseThrow(() -> route.refused("console " + target.console().name() + " does not tell its address"));
        return job.with("TargetRemoteHMCIPAddress", address)
                .with(
                        "TargetRemoteHMCUserID",
                        target.console().console().config().credentials().label());
    }

    /** The console of a host. */
    static ManagementConsole console(Host host) {
        return host.objects().list(ManagementConsole.TYPE, Href.uom("ManagementConsole"), Groups.NONE).stream()
                .findFirst()
                .orElseThrow(() ->
                        MullionException.notFound("Console " + host.console().name() + " does not tell about itself."))
                .value();
    }
}
