package io.mullion.nova;

import io.mullion.fixtures.powervm.model.Frame;
import io.mullion.fixtures.powervm.model.LogicalPartition;
import io.mullion.fixtures.powervm.model.VirtualIoServer;
import io.mullion.fixtures.site.LabSite;
import io.mullion.fixtures.site.Site;
import io.mullion.fixtures.time.SiteClock;
import io.mullion.nova.site.ConsoleAccess;
import io.mullion.nova.site.Fabrics;
import io.mullion.powervm.session.Pause;
import io.mullion.powervm.session.Surroundings;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.PartitionOptions;
import io.mullion.spi.compute.PartitionSpec;
import io.mullion.spi.compute.PartitionSpec.MemorySpec;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.compute.ProcessorSpec.Range;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The lab's site on a clock without waits, and a driver that talks to it over HTTP. */
final class NovaRig implements AutoCloseable {
    static final String P8 = "9119MME_1009425";
    static final String P8_OTHER = "9119MME_0696010";
    static final String P9 = "900942A_7882C40";
    static final String NOVALINK = "828422A_10A35CB";

    private final Site site;
    private final Path folder;
    private final PowerVmComputeDriver driver;

    NovaRig() {
        this(SiteClock.instant());
    }

    NovaRig(SiteClock clock) {
        try {
            this.folder = Files.createTempDirectory("nova");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.site = Site.start(LabSite.file(), clock, folder);
        this.driver = another();
    }

    /** A driver as a process has it that was started anew. */
    PowerVmComputeDriver another() {
        List<ConsoleAccess> consoles = site.consoles().stream()
                .map(server -> ConsoleAccess.of(
                        server.console().name(),
                        Kind.valueOf(server.console().kind().name()),
                        URI.create(server.url()),
                        server.credentials().user(),
                        server.credentials().password()))
                .toList();
        Surroundings real = Surroundings.real();
        Pause shorter = time -> real.pause().await(time.compareTo(SHORT) > 0 ? SHORT : time);
        return PowerVmComputeDriver.open(
                PowerVmComputeConfig.of(consoles, new Fabrics(fabrics())),
                new Surroundings(real.clock(), shorter, real.random(), real.observer()));
    }

    private static final Duration SHORT = Duration.ofMillis(10);

    private Map<String, Set<String>> fabrics() {
        Map<String, Set<String>> fabrics = new TreeMap<>();
        site.frames().stream()
                .flatMap(frame -> frame.servers().stream())
                .flatMap(server -> server.ports().stream())
                .forEach(port -> fabrics.computeIfAbsent(port.fabric(), name -> new HashSet<>())
                        .add(port.wwpn()));
        return fabrics;
    }

    Site site() {
        return site;
    }

    PowerVmComputeDriver driver() {
        return driver;
    }

    Path folder() {
        return folder;
    }

    HostInventory host(String name) {
        return driver.inventory().stream()
                .filter(host -> host.host().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Frame frame(String host) {
        return site.frame(host);
    }

    List<VirtualIoServer> vioses(String host) {
        return List.copyOf(frame(host).servers());
    }

    /** The partition as the hardware has it. */
    Optional<LogicalPartition> hardware(ServerHandle server) {
        return frame(server.host()).partition(UUID.fromString(server.partition()));
    }

    TestingLun lun(String deviceId) {
        return new TestingLun(site.san(), deviceId);
    }

    static PartitionSpec spec(String name) {
        return spec(UUID.randomUUID(), name);
    }

    static PartitionSpec spec(UUID server, String name) {
        return new PartitionSpec(
                server, name, OsType.AIX, MemorySpec.fixed(Mib.ofGib(4)), shared(), PartitionOptions.DEFAULTS);
    }

    static ProcessorSpec shared() {
        return new ProcessorSpec.Shared(
                Range.fixed(ProcUnits.parse("0.5")), Range.fixed(1), Optional.of(64), Optional.empty());
    }

    ServerHandle created(String host, String name) {
        return driver.create(host, spec(name));
    }

    @Override
    public void close() {
        driver.close();
        site.close();
    }
}
