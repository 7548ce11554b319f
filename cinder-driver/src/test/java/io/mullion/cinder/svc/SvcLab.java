package io.mullion.cinder.svc;

import io.mullion.cinder.svc.rest.ArrayAddress;
import io.mullion.cinder.svc.rest.ArrayLimits;
import io.mullion.cinder.time.Pauses;
import io.mullion.fixtures.san.San;
import io.mullion.fixtures.svc.SvcBuilder;
import io.mullion.fixtures.svc.SvcSimulator;
import io.mullion.fixtures.svc.array.ArraySummary;
import io.mullion.fixtures.svc.array.ArrayTiming;
import io.mullion.fixtures.time.ScriptedSiteClock;
import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.VolumeHandle;
import io.mullion.spi.volume.VolumeSpec;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An array and a driver on one clock, which moves only while the driver pauses or a test says so. */
public final class SvcLab implements AutoCloseable {
    static final String WWPN = "C050760ADAFE0001";
    static final String WWPN_STANDBY = "C050760ADAFE0002";

    public final ScriptedSiteClock time = new ScriptedSiteClock();
    public final San san = new San();
    public final SvcSimulator array;
    public final SvcVolumeDriver driver;

    public SvcLab() {
        this(UnaryOperator.identity());
    }

    public SvcLab(UnaryOperator<SvcBuilder> options) {
        array = options.apply(SvcSimulator.builder()
                        .name("svc1")
                        .credentials("superuser", "secret")
                        .pool("Pool0", 1000)
                        .pool("Pool1", 1000)
                        .port("5005076801100001", "A")
                        .port("5005076801100002", "B")
                        .volume("image-aix72", 20, "Pool0", true)
                        .timing(ArrayTiming.LAB))
                .start(0, san, time);
        driver = openDriver();
    }

    /** Another driver for the same array, as another controller would have. */
    SvcVolumeDriver openDriver() {
        return openDriver(time::advance);
    }

    SvcVolumeDriver openDriver(Pauses pauses) {
        SvcConfig config = new SvcConfig(
                new ArrayAddress("svc1", URI.create(array.url()), "superuser", "secret", Optional.empty()),
                List.of("Pool0", "Pool1"),
                20,
                new ArrayLimits(
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        3,
                        Duration.ofMillis(100),
                        100,
                        Duration.ofSeconds(1)),
                SvcWaits.defaults());
        return SvcVolumeDriver.open(config, clock(), pauses);
    }

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return time.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new IllegalArgumentException("always UTC");
            }
        };
    }

    VolumeSpec spec(String name, int gib) {
        return spec(name, gib, Map.of());
    }

    VolumeSpec spec(String name, int gib, Map<String, String> options) {
        return new VolumeSpec(id(name), name, gib, "Pool0", options);
    }

    /** Always the same id for a name. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    VolumeHandle volume(String name, int gib) {
        return driver.create(spec(name, gib));
    }

    VolumeHandle image() {
        return new VolumeHandle(id("image"), "image-aix72", vdisk("image-aix72").uid());
    }

    static Connector connector(String server) {
        return new Connector("9119MME_1009425", server, List.of(WWPN, WWPN_STANDBY));
    }

    ArraySummary.VdiskLine vdisk(String name) {
        return array.summary().vdisks().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + array.summary()));
    }

    boolean has(VolumeHandle volume) {
        return array.summary().vdisks().stream().anyMatch(line -> line.uid().equals(volume.uniqueId()));
    }

    void hours(int count) {
        time.advance(Duration.ofHours(count));
    }

    @Override
    public void close() {
        driver.close();
        array.close();
    }
}
