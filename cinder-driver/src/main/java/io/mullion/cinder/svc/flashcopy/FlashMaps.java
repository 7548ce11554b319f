package io.mullion.cinder.svc.flashcopy;

import io.mullion.cinder.svc.rest.Change;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.cinder.svc.vdisk.Vdisk;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** FlashCopy maps of one array; each change can be repeated. */
public final class FlashMaps {
    private static final Set<Cmmvc> GONE_OR_BUSY =
            Set.of(Cmmvc.ABSENT, Cmmvc.ABSENT_NAME, Cmmvc.WRONG_STATE, Cmmvc.COPYING_ALREADY, Cmmvc.STOPPED_ALREADY);
    private static final Set<CopyState> BEYOND_PREPARE =
            EnumSet.of(CopyState.PREPARING, CopyState.PREPARED, CopyState.COPYING);

    private final SvcArray array;

    /** On this array. */
    public FlashMaps(SvcArray array) {
        this.array = array;
    }

    /** The map with this name. */
    public Optional<FlashMap> named(String name) {
        return array.show(Command.of("lsfcmap").on(name)).map(FlashMap::of);
    }

    /** All maps that a disk is source or target of, except those that belong to a remote copy. */
    public List<FlashMap> of(Vdisk disk) {
        return Stream.of("source_vdisk_name=", "target_vdisk_name=")
                .flatMap(field -> array.list(Command.of("lsfcmap").with("filtervalue", field + disk.name())).stream())
                .map(FlashMap::of)
                .filter(map -> !map.remoteCopy())
                .toList();
    }

    /** Makes a map, or finds the one that an earlier attempt made. */
    public void make(MapPlan plan) {
        Command mkfcmap = Command.of("mkfcmap")
                .with("name", plan.name())
                .with("source", plan.source())
                .with("target", plan.target())
                .with("copyrate", plan.rates().copy());
        if (!plan.group().isEmpty()) {
            mkfcmap = mkfcmap.with("consistgrp", plan.group());
        }
        if (plan.rates().autodelete()) {
            mkfcmap = mkfcmap.flag("autodelete").with("cleanrate", plan.rates().clean());
        }
        array.change(Change.of(mkfcmap, () -> named(plan.name()).isPresent()));
    }

    /**
     * Begins to flush the source's cache; the map must be looked at again to see what became of it.
     *
     * @param restore whether the target may itself be source of a map that is copying
     */
    void prepare(String map, boolean restore) {
        Command prestart = Command.of("prestartfcmap").on(map);
        array.change(Change.of(
                        restore ? prestart.flag("restore") : prestart,
                        () -> named(map)
                                .filter(now -> BEYOND_PREPARE.contains(now.state()))
                                .isPresent())
                .quietOn(Set.of(Cmmvc.WRONG_STATE, Cmmvc.COPYING_ALREADY)));
    }

    /** Starts a prepared map: this is the instant that its target shows. */
    void start(String map, boolean restore) {
        Command start = Command.of("startfcmap").on(map);
        // a map that is gone has copied all there was and deleted itself
        array.change(Change.of(
                        restore ? start.flag("restore") : start,
                        () -> named(map)
                                .map(now -> now.state() == CopyState.COPYING || now.progress() == 100)
                                .orElse(true))
                .quietOn(Set.of(Cmmvc.COPYING_ALREADY)));
    }

    /** Asks a map to stop; quiet when it is not in a state for that. */
    public void stop(FlashMap map) {
        array.change(Change.of(Command.of("stopfcmap").on(map.name()), () -> isGoneOr(map, CopyState.STOPPED))
                .quietOn(GONE_OR_BUSY));
    }

    /** Asks to remove a map; quiet when it is gone or not in a state for that. */
    public void remove(FlashMap map) {
        Command rmfcmap = Command.of("rmfcmap").on(map.name());
        Command whole = map.state() == CopyState.STOPPED ? rmfcmap.flag("force") : rmfcmap;
        array.change(Change.of(whole, () -> named(map.name()).isEmpty()).quietOn(GONE_OR_BUSY));
    }

    /** Lets a snapshot's target become a disk of its own: copies all, then the map disappears. */
    public void makeIndependent(FlashMap map, int copyRate) {
        Command chfcmap = Command.of("chfcmap")
                .with("copyrate", copyRate)
                .with("autodelete", "on")
                .on(map.name());
        array.change(Change.of(
                        chfcmap,
                        () -> named(map.name())
                                .map(now -> now.copyRate() > 0 && now.autodelete())
                                .orElse(true))
                .quietOn(GONE_OR_BUSY));
    }

    private boolean isGoneOr(FlashMap map, CopyState state) {
        return named(map.name()).map(now -> now.state() == state).orElse(true);
    }
}
