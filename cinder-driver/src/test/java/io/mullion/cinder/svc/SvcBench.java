package io.mullion.cinder.svc;

import io.mullion.fixtures.contract.VolumeAbility;
import io.mullion.fixtures.contract.VolumeBench;
import io.mullion.fixtures.svc.array.ArraySummary;
import io.mullion.fixtures.svc.fault.Faults;
import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** The driver over a simulated array. */
final class SvcBench implements VolumeBench {
    private static final long GIB = 1L << 30;

    private final SvcLab lab = new SvcLab();
    private Optional<Faults.Rule> ordered = Optional.empty();

    /** What the array holds; not how full its pools are, since thin disks take room as they please. */
    private record Holdings(
            List<ArraySummary.VdiskLine> vdisks,
            List<ArraySummary.HostLine> hosts,
            List<ArraySummary.MapLine> maps,
            List<ArraySummary.FcMapLine> fcMaps,
            List<ArraySummary.FcGroupLine> groups) {}

    @Override
    public VolumeDriver driver() {
        return lab.driver;
    }

    @Override
    public Set<VolumeAbility> abilities() {
        return EnumSet.allOf(VolumeAbility.class);
    }

    @Override
    public String pool() {
        return "Pool0";
    }

    @Override
    public Connector connector(int number) {
        return new Connector(
                "host" + number, "server" + number, List.of(String.format(Locale.ROOT, "C05076000000000%d", number)));
    }

    @Override
    public Object state() {
        lab.hours(24);
        ArraySummary all = lab.array.summary();
        return new Holdings(all.vdisks(), all.hosts(), all.maps(), all.fcMaps(), all.fcGroups());
    }

    private Optional<ArraySummary.VdiskLine> line(VolumeHandle volume) {
        return lab.array.summary().vdisks().stream()
                .filter(line -> line.uid().equals(volume.uniqueId()))
                .findFirst();
    }

    private String name(VolumeHandle volume) {
        return line(volume).orElseThrow().name();
    }

    @Override
    public OptionalInt sizeGib(VolumeHandle volume) {
        return line(volume)
                .map(line -> OptionalInt.of(Math.toIntExact(line.bytes() / GIB)))
                .orElse(OptionalInt.empty());
    }

    @Override
    public String content(VolumeHandle volume) {
        return line(volume).orElseThrow().content().label();
    }

    @Override
    public void write(VolumeHandle volume, String content) {
        lab.array.ghosts().write(name(volume), content);
    }

    @Override
    public boolean reaches(Connector connector, VolumeHandle volume) {
        ArraySummary all = lab.array.summary();
        String vdisk = name(volume);
        return all.hosts().stream()
                .filter(host -> host.ports().containsAll(connector.initiators()))
                .anyMatch(host -> all.maps().stream()
                        .anyMatch(map ->
                                map.host().equals(host.name()) && map.vdisk().equals(vdisk)));
    }

    @Override
    public void exposeBehindItsBack(VolumeHandle volume) {
        lab.array.ghosts().mapToStranger(name(volume));
    }

    @Override
    public boolean strangerReaches(VolumeHandle volume) {
        String vdisk = name(volume);
        return lab.array.summary().maps().stream()
                .anyMatch(map -> map.vdisk().equals(vdisk) && map.host().startsWith("stranger-"));
    }

    @Override
    public void renameBehindItsBack(VolumeHandle volume, String name) {
        lab.array.ghosts().rename(name(volume), name);
    }

    @Override
    public VolumeHandle replaceBehindItsBack(VolumeHandle volume) {
        String name = name(volume);
        lab.array.ghosts().replace(name);
        return nobodys(name);
    }

    private VolumeHandle nobodys(String name) {
        return new VolumeHandle(UUID.randomUUID(), name, lab.vdisk(name).uid());
    }

    @Override
    public void removeBehindItsBack(VolumeHandle volume) {
        lab.array.ghosts().delete(name(volume));
    }

    @Override
    public VolumeHandle stranger(String name, int sizeGib) {
        lab.array.ghosts().plant(name, sizeGib);
        return nobodys(name);
    }

    @Override
    public void disconnect() {
        lab.array.faults().on(Faults.ANY).always().dropBefore();
    }

    @Override
    public void failChange(int nth) {
        ordered = Optional.of(lab.array.faults().on(Faults.CHANGE).skip(nth - 1).refuse("CMMVC5707E"));
    }

    @Override
    public void loseAnswer(int nth) {
        ordered = Optional.of(lab.array.faults().on(Faults.CHANGE).skip(nth - 1).dropAfter());
    }

    @Override
    public boolean calm() {
        boolean struck = ordered.filter(rule -> !lab.array.faults().rules().contains(rule))
                .isPresent();
        lab.array.faults().clear();
        ordered = Optional.empty();
        return struck;
    }

    @Override
    public void close() {
        lab.array.faults().clear();
        lab.close();
    }
}
