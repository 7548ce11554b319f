package io.mullion.cinder.svc.host;

import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.cinder.svc.vdisk.Vdisks;
import io.mullion.cinder.time.KeyedLocks;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.VolumeHandle;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets servers reach volumes. Work for one set of initiators goes one at a time, so that two of its volumes do not reach
 * for the same LUN; against other programs at work on the array, it looks and tries again.
 */
public final class Exports {
    private static final int ATTEMPTS = 5;
    private static final int FEW_HOSTS = 100;
    /** Somebody was faster: took the LUN, mapped the disk, or removed the idle host. */
    private static final Set<Cmmvc> LOOK_AGAIN =
            Set.of(Cmmvc.LUN_TAKEN, Cmmvc.MAPPED_ALREADY, Cmmvc.ABSENT, Cmmvc.ABSENT_NAME, Cmmvc.ABSENT_OPTION);

    private final Vdisks vdisks;
    private final HostMaps maps;
    private final Hosts hosts;
    private final TargetPorts targets;
    private final KeyedLocks locks = new KeyedLocks();

    /** On this array. */
    public Exports(SvcArray array, Vdisks vdisks, HostMaps maps, Clock clock) {
        this.vdisks = vdisks;
        this.maps = maps;
        this.hosts = new Hosts(array);
        this.targets = new TargetPorts(array, clock);
    }

    /** Maps a volume to the host object of a connector, or finds it mapped. */
    public ConnectionInfo export(VolumeHandle volume, Connector connector) {
        if (connector.initiators().isEmpty()) {
            throw MullionException.invalid("server %s has no Fibre Channel initiators to export volume %s to"
                    .formatted(connector.server(), volume.backendName()));
        }
        Connector clean = normal(connector);
        HostMap map = locks.with(key(clean), () -> map(volume, clean));
        return new ConnectionInfo.FibreChannel(volume.id(), map.lun(), targets.wwpns(), clean.initiators(), map.uid());
    }

    private HostMap map(VolumeHandle volume, Connector connector) {
        for (int attempt = 1; ; attempt++) {
            Vdisk disk = vdisks.require(volume);
            Host host = hosts.obtain(connector);
            Optional<HostMap> present = maps.of(disk, host.name());
            if (present.isPresent()) {
                return present.get();
            }
            int lun = maps.lowestFreeLun(host.name());
            Optional<Refusal> refusal = maps.map(disk, host.name(), lun);
            if (refusal.isEmpty()) {
                return new HostMap(host.name(), lun, disk.uid());
            }
            if (attempt == ATTEMPTS || !refusal.get().isFor(LOOK_AGAIN)) {
                throw refusal.get().failure();
            }
        }
    }

    /** Takes a volume from the host object that has a connector's ports, and removes ours when it is idle then. */
    public void withdraw(VolumeHandle volume, Connector connector) {
        Connector clean = normal(connector);
        locks.with(key(clean), () -> {
            unmap(volume, clean);
            return true;
        });
    }

    private void unmap(VolumeHandle volume, Connector connector) {
        Optional<Vdisk> disk = vdisks.find(volume);
        List<String> mapped = disk.map(maps::hostsOf).orElse(List.of());
        for (String host : mapped) {
            if (belongsTo(host, connector)) {
                maps.unmap(disk.orElseThrow(), host);
                removeIfIdle(host);
            }
        }
        Stream.of(HostName.of(connector), HostName.elsewhere(connector))
                .filter(own -> !mapped.contains(own))
                .forEach(this::removeIfIdle);
    }

    /** By its ports, since a server that moves has two host objects; by its name only if its ports are not known. */
    private boolean belongsTo(String host, Connector connector) {
        return connector.initiators().isEmpty()
                ? host.equals(HostName.of(connector))
                : hosts.named(host)
                        .filter(now -> now.hasAny(connector.initiators()))
                        .isPresent();
    }

    private void removeIfIdle(String host) {
        if (HostName.isOurs(host) && hosts.named(host).isPresent() && maps.isIdle(host)) {
            hosts.remove(host);
        }
    }

    /** Takes a volume from all host objects, and removes those of ours that are idle. */
    public void withdrawAll(VolumeHandle volume) {
        Optional<Vdisk> disk = vdisks.find(volume);
        for (String host : disk.map(maps::hostsOf).orElse(List.of())) {
            maps.unmap(disk.orElseThrow(), host);
        }
        sweep();
    }

    /**
     * Removes idle host objects of ours, also those of a call that was cut off between unmapping and this. A large site
     * is spared the looking: there they go with the next withdrawal of their server.
     */
    private void sweep() {
        List<String> ours = hosts.ours();
        if (ours.size() <= FEW_HOSTS) {
            ours.stream().filter(maps::isIdle).forEach(hosts::remove);
        }
    }

    /** Names of the host objects that a volume is mapped to; none when it is gone. */
    public List<String> exportedTo(VolumeHandle volume) {
        return vdisks.find(volume).map(maps::hostsOf).orElse(List.of());
    }

    private static Connector normal(Connector connector) {
        List<String> wwpns = connector.initiators().stream()
                .map(wwpn -> wwpn.replace(":", "").toUpperCase(Locale.ROOT))
                .toList();
        return new Connector(connector.host(), connector.server(), wwpns);
    }

    private static String key(Connector connector) {
        return connector.initiators().isEmpty() ? connector.server() : Collections.min(connector.initiators());
    }
}
