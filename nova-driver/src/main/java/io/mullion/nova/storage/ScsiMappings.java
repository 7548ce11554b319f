package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ScsiMapping;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualAdapter;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.DiskPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Virtual SCSI mappings of one partition on an I/O server ({@code reference/powervm-rest.md} §17.5). */
public final class ScsiMappings {
    private static final int MOST_ON_ADAPTER = 32;

    private final Host host;
    private final LogicalPartition partition;

    /** Those of this partition. */
    public ScsiMappings(Host host, LogicalPartition partition) {
        this.host = host;
        this.partition = partition;
    }

    /** All of them on an I/O server. */
    public List<ScsiMapping> on(VirtualIoServer vios) {
        return vios.scsiMappings().of(partition.uuid(), partition.number());
    }

    /** The one with such a device. */
    public Optional<ScsiMapping> find(VirtualIoServer vios, Predicate<Storage> device) {
        return on(vios).stream()
                .filter(mapping -> mapping.storage().filter(device).isPresent())
                .findFirst();
    }

    /** Adds a device, beside others on an adapter that has room, unless such a device is mapped. */
    public void add(VirtualIoServer vios, Storage storage, Predicate<Storage> same) {
        if (find(vios, same).isPresent()) {
            return;
        }
        vios.scsiMappings()
                .add(roomy(vios)
                        .map(present -> ScsiMapping.beside(present, storage))
                        .orElseGet(() -> ScsiMapping.create(host.partition(partition.uuid()), storage)));
    }

    /** Whether a device can be added without a new adapter in the partition. */
    public boolean fits(VirtualIoServer vios, Predicate<Storage> same) {
        return find(vios, same).isPresent() || roomy(vios).isPresent();
    }

    /** Removes devices and leaves every adapter, so that a running partition need not be reached. */
    public void takeOut(VirtualIoServer vios, Predicate<Storage> device) {
        for (ScsiMapping loaded : on(vios)) {
            if (loaded.storage().filter(device).isPresent()) {
                if (on(vios).stream()
                                .filter(other -> serverSlot(other) == serverSlot(loaded))
                                .count()
                        > 1) {
                    vios.scsiMappings().removeIf(mapping -> mapping.element() == loaded.element());
                } else {
                    loaded.takeStorageOut();
                }
            }
        }
    }

    /** Removes devices, and adapters that are left without any if the partition can be reached. */
    void withdraw(VirtualIoServer vios, Predicate<Storage> device) {
        if (partition.changeable()) {
            remove(vios, device);
        } else {
            takeOut(vios, device);
        }
    }

    private void remove(VirtualIoServer vios, Predicate<Storage> device) {
        vios.scsiMappings()
                .removeIf(mapping -> mapping.belongsTo(partition.uuid(), partition.number())
                        && mapping.storage().filter(device).isPresent());
    }

    private static int serverSlot(ScsiMapping mapping) {
        return mapping.server().map(VirtualAdapter::slot).orElse(0);
    }

    private Optional<ScsiMapping> roomy(VirtualIoServer vios) {
        Map<Integer, List<ScsiMapping>> byAdapter = new TreeMap<>();
        for (ScsiMapping mapping : on(vios)) {
            if (mapping.client().isPresent() && mapping.server().isPresent()) {
                byAdapter
                        .computeIfAbsent(serverSlot(mapping), none -> new ArrayList<>())
                        .add(mapping);
            }
        }
        return byAdapter.values().stream()
                .filter(list -> list.size() < MOST_ON_ADAPTER)
                .map(List::getFirst)
                .findFirst();
    }

    /** The way that a mapping is. */
    public static DiskPaths.Path path(VirtualIoServer vios, ScsiMapping mapping) {
        Optional<Storage> storage = mapping.storage();
        return new DiskPaths.Path(
                vios.name(),
                storage.map(Storage::name).orElse(""),
                mapping.clientSlot(),
                storage.map(Storage::uniqueId).orElse(""));
    }
}
