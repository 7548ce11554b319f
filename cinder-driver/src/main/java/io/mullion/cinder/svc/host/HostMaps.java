package io.mullion.cinder.svc.host;

import io.mullion.cinder.svc.rest.Change;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.cinder.svc.vdisk.Vdisk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which hosts reach which disks under which LUN. */
public final class HostMaps {
    private final SvcArray array;

    /** On this array. */
    public HostMaps(SvcArray array) {
        this.array = array;
    }

    /** Names of the hosts that reach a disk now. */
    public List<String> hostsOf(Vdisk disk) {
        return of(disk).stream().map(HostMap::host).distinct().toList();
    }

    /** All maps of a disk. */
    List<HostMap> of(Vdisk disk) {
        return array.list(Command.of("lsvdiskhostmap").on(disk.name())).stream()
                .map(HostMap::of)
                .filter(map -> map.uid().equals(disk.uid()))
                .toList();
    }

    /** The map of a disk to a host. */
    Optional<HostMap> of(Vdisk disk, String host) {
        return of(disk).stream().filter(map -> map.host().equals(host)).findFirst();
    }

    /** Whether a host reaches no disk at all. */
    boolean isIdle(String host) {
        return lunsOf(host).isEmpty();
    }

    /** The lowest number that no disk of a host has. */
    int lowestFreeLun(String host) {
        Set<Integer> taken = lunsOf(host);
        return IntStream.iterate(0, lun -> lun + 1)
                .filter(lun -> !taken.contains(lun))
                .findFirst()
                .orElseThrow();
    }

    private Set<Integer> lunsOf(String host) {
        return array.list(Command.of("lshostvdiskmap").on(host)).stream()
                .map(row -> (int) row.number("SCSI_id"))
                .collect(Collectors.toSet());
    }

    /** Maps a disk to a host; empty when done, else why not. Forced, since a moving server has two hosts for a while. */
    Optional<Refusal> map(Vdisk disk, String host, int lun) {
        Command map = Command.of("mkvdiskhostmap")
                .with("host", host)
                .with("scsi", lun)
                .flag("force")
                .on(disk.name());
        return array.attempt(Change.of(
                map, () -> of(disk, host).filter(now -> now.lun() == lun).isPresent()));
    }

    /** Takes a map away; quiet when it is gone. */
    void unmap(Vdisk disk, String host) {
        Command unmap = Command.of("rmvdiskhostmap").with("host", host).on(disk.name());
        array.change(Change.of(unmap, () -> of(disk, host).isEmpty()).quietOn(Set.of(Cmmvc.NOT_MAPPED)));
    }
}
