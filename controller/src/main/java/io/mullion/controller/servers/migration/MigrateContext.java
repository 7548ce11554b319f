package io.mullion.controller.servers.migration;

import io.mullion.spi.compute.MigrationPlan;
import java.util.Optional;
import java.util.UUID;

/**
 * What the steps of a live migration know.
 *
 * @param server its id
 * @param migration id of the record that users see
 * @param source where it is
 * @param wanted the host somebody named
 * @param target the host chosen
 * @param plan what both hosts agreed on
 */
record MigrateContext(
        UUID server,
        UUID migration,
        String source,
        Optional<String> wanted,
        Optional<String> target,
        Optional<MigrationPlan> plan) {

    static MigrateContext of(UUID server, UUID migration, String source, Optional<String> wanted) {
        return new MigrateContext(server, migration, source, wanted, Optional.empty(), Optional.empty());
    }

    MigrateContext to(String chosen) {
        return new MigrateContext(server, migration, source, wanted, Optional.of(chosen), plan);
    }

    MigrateContext agreed(MigrationPlan made) {
        return new MigrateContext(server, migration, source, wanted, target, Optional.of(made));
    }

    String requireTarget() {
        return target.orElseThrow();
    }
}
