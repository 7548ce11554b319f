package io.mullion.controller.servers.create;

import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.List;

/** The steps of making a server, in order. */
record CreateSteps(
        ChooseHost chooseHost,
        AllocatePorts allocatePorts,
        ProvideVolumes provideVolumes,
        MakePartition makePartition,
        ConnectVolumes connectVolumes,
        InsertConfigDrive insertConfigDrive,
        StartPartition startPartition) {
    @Inject
    CreateSteps {}

    List<Step<CreateContext>> inOrder() {
        return List.of(
                chooseHost,
                allocatePorts,
                provideVolumes,
                makePartition,
                connectVolumes,
                insertConfigDrive,
                startPartition);
    }
}
