package io.mullion.cinder.svc;

import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.Snapshots.SnapshotSpec;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import io.mullion.spi.volume.VolumeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every operation of a driver, on volumes that were made before; for tests that cut them off anywhere. */
enum Work {
    CREATE("new") {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.create(spec("new", 10));
        }
    },
    COPY("new") {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.copy(spec("new", 10), given.a);
        }
    },
    COPY_LARGER("new") {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.copy(spec("new", 12), given.a);
        }
    },
    SNAPSHOT("new") {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.snapshots().orElseThrow().create(snapshot("new", given.a));
        }
    },
    GROUP_SNAPSHOT("snap-a", "snap-b", "snap-c") {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.snapshots()
                    .orElseThrow()
                    .consistent()
                    .orElseThrow()
                    .create(
                            SvcLab.id("group"),
                            List.of(
                                    snapshot("snap-a", given.a),
                                    snapshot("snap-b", given.b),
                                    snapshot("snap-c", given.mapped)));
        }
    },
    EXTEND {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.extend(given.a, 15);
        }
    },
    EXPORT {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.export(given.a, new Connector("host", "other", List.of("C050760ADAFE0011", "C050760ADAFE0012")));
        }
    },
    SECOND_EXPORT {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.export(given.a, SvcLab.connector("db"));
        }
    },
    WITHDRAW {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.withdraw(given.mapped, SvcLab.connector("db"));
        }
    },
    WITHDRAW_ALL {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.withdrawAll(given.mapped);
        }
    },
    DELETE {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.delete(given.a);
        }
    },
    DELETE_SOURCE_OF_SNAPSHOT {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.delete(given.b);
        }
    },
    DELETE_SNAPSHOT {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.snapshots().orElseThrow().delete(given.snapshotOfB);
        }
    },
    REVERT {
        @Override
        void run(VolumeDriver driver, Given given) {
            driver.snapshots().orElseThrow().reverting().orElseThrow().revert(given.b, given.snapshotOfB);
        }
    };

    /** What is there before. */
    record Given(VolumeHandle a, VolumeHandle b, VolumeHandle snapshotOfB, VolumeHandle mapped) {
        static Given in(SvcLab lab) {
            VolumeHandle a = lab.volume("a", 10);
            VolumeHandle b = lab.volume("b", 10);
            VolumeHandle mapped = lab.volume("mapped", 5);
            lab.array.ghosts().write(b.backendName(), "before");
            VolumeHandle snapshot = lab.driver.snapshots().orElseThrow().create(snapshot("snap", b));
            lab.array.ghosts().write(b.backendName(), "after");
            lab.driver.export(mapped, SvcLab.connector("db"));
            lab.array.audit().clear();
            return new Given(a, b, snapshot, mapped);
        }
    }

    private final List<UUID> makes;

    Work(String... makes) {
        this.makes = Arrays.stream(makes).map(SvcLab::id).toList();
    }

    abstract void run(VolumeDriver driver, Given given);

    /** API ids of what it makes. */
    List<UUID> makes() {
        return makes;
    }

    /** Whether a failed call removes what it made, rather than leaving it to be found by its id. */
    boolean takesBackItself() {
        return this == COPY || this == SNAPSHOT || this == GROUP_SNAPSHOT;
    }

    private static VolumeSpec spec(String name, int gib) {
        return new VolumeSpec(SvcLab.id(name), name, gib, "Pool0", Map.of());
    }

    static SnapshotSpec snapshot(String name, VolumeHandle source) {
        return new SnapshotSpec(SvcLab.id(name), name, source);
    }
}
