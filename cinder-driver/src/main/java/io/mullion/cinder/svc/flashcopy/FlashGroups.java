package io.mullion.cinder.svc.flashcopy;

import io.mullion.cinder.svc.rest.Change;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.rest.SvcArray;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FlashCopy consistency groups of one array: maps that start at one instant. Each change can be repeated. */
public final class FlashGroups {
    private static final Set<CopyState> BEYOND_PREPARE =
            EnumSet.of(CopyState.PREPARING, CopyState.PREPARED, CopyState.COPYING);

    private final SvcArray array;

    /** On this array. */
    public FlashGroups(SvcArray array) {
        this.array = array;
    }

    /** The state of a group: that of its least advanced map; empty when there is no such group. */
    public Optional<CopyState> state(String group) {
        return array.show(Command.of("lsfcconsistgrp").on(group)).map(row -> CopyState.of(row.text("status")));
    }

    /** Names of our groups without maps: what is left of work that was cut off. */
    public List<String> empty() {
        return array.list(Command.of("lsfcconsistgrp").with("filtervalue", "status=" + CopyState.EMPTY.word())).stream()
                .map(row -> row.text("name"))
                .filter(FlashMap::isOurs)
                .toList();
    }

    /** Makes a group without maps, or finds it. */
    public void make(String group) {
        array.change(Change.of(
                Command.of("mkfcconsistgrp").with("name", group),
                () -> state(group).isPresent()));
    }

    /** Begins to flush the caches of all sources; the group must be looked at again to see what became of it. */
    void prepare(String group) {
        array.change(Change.of(
                        Command.of("prestartfcconsistgrp").on(group),
                        () -> state(group).filter(BEYOND_PREPARE::contains).isPresent())
                .quietOn(Set.of(Cmmvc.WRONG_STATE, Cmmvc.COPYING_ALREADY)));
    }

    /** Starts all maps of a prepared group at one instant. */
    void start(String group) {
        array.change(Change.of(
                        Command.of("startfcconsistgrp").on(group),
                        () -> state(group).filter(CopyState.COPYING::equals).isPresent())
                .quietOn(Set.of(Cmmvc.COPYING_ALREADY)));
    }

    /** Removes a group; its maps stand alone and go on. Empty when it is gone, else why not. */
    public Optional<Refusal> remove(String group) {
        return array.attempt(Change.of(
                        Command.of("rmfcconsistgrp").flag("force").on(group),
                        () -> state(group).isEmpty())
                .quietOn(Set.of(Cmmvc.ABSENT, Cmmvc.ABSENT_NAME)));
    }
}
