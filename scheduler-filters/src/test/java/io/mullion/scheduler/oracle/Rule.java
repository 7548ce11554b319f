package io.mullion.scheduler.oracle;

import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a host may take a request, by one section of the reference. */
interface Rule {
    boolean fits(PlacementRequest request, HostView host, Optional<HostView> source);

    /** The rule for these operations only, written in the letters of the reference: C U Z M L E B D H A. */
    default Rule on(String letters) {
        Set<Operation> operations = operations(letters);
        return (request, host, source) -> !operations.contains(request.operation()) || fits(request, host, source);
    }

    static Set<Operation> operations(String letters) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (char letter : letters.toCharArray()) {
            operations.add(
                    switch (letter) {
                        case 'C' -> Operation.CREATE;
                        case 'U' -> Operation.UNSHELVE;
                        case 'Z' -> Operation.RESIZE;
                        case 'M' -> Operation.COLD_MIGRATE;
                        case 'L' -> Operation.LIVE_MIGRATE;
                        case 'E' -> Operation.EVACUATE;
                        case 'B' -> Operation.REBUILD;
                        case 'D' -> Operation.OPTIMIZE;
                        case 'H' -> Operation.MAINTENANCE;
                        case 'A' -> Operation.LIVE_UPDATE;
                        default -> throw new IllegalArgumentException("letter " + letter);
                    });
        }
        return operations;
    }
}
