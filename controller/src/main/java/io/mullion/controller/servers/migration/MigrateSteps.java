package io.mullion.controller.servers.migration;

import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.List;

/** The steps of a live migration, in order. */
record MigrateSteps(
        ChooseTarget chooseTarget,
        CheckMove checkMove,
        ExportToTarget exportToTarget,
        PrepareMove prepareMove,
        MovePartition movePartition,
        LeaveSource leaveSource) {
    @Inject
    MigrateSteps {}

    List<Step<MigrateContext>> inOrder() {
        return List.of(chooseTarget, checkMove, exportToTarget, prepareMove, movePartition, leaveSource);
    }
}
