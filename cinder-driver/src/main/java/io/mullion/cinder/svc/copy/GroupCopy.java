package io.mullion.cinder.svc.copy;

import io.mullion.cinder.svc.flashcopy.CopyState;
import io.mullion.cinder.svc.flashcopy.FlashGroups;
import io.mullion.cinder.svc.flashcopy.FlashMap;
import io.mullion.cinder.svc.flashcopy.FlashMaps;
import io.mullion.cinder.svc.flashcopy.FlashStart;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.vdisk.Vdisk;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Copies several disks at one instant, all or none: targets, group, maps, prepare, start, final names, and the group
 * goes away (reference/spectrum-virtualize.md §7).
 *
 * <p>Work that was cut off is told by what it left. The first target under its final name, or a group that is copying,
 * means that the instant has been: the rest is finished. Anything else is from before it: all is removed and begun anew.
 */
public final class GroupCopy {
    /** Maps in one FlashCopy group (reference/spectrum-virtualize.md §6). */
    private static final int MOST_MEMBERS = 512;

    private final CopyTargets targets;
    private final FlashMaps maps;
    private final FlashGroups groups;
    private final FlashStart start;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    GroupCopy(CopyTargets targets, FlashMaps maps, FlashGroups groups, FlashStart start) {
        this.targets = targets;
        this.maps = maps;
        this.groups = groups;
        this.start = start;
    }

    /** The finished copies, in the order of the members. */
    public List<Vdisk> make(UUID id, List<CopyOrder> members) {
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw MullionException.invalid(
                    "a group snapshot has 1 to " + MOST_MEMBERS + " members, not " + members.size());
        }
        String group = FlashMap.nameFor(id);
        inHand.add(group);
        try {
            resumeOrBuild(group, members);
            List<Vdisk> finished = finish(members);
            removeGroup(group);
            return finished;
        } catch (RuntimeException failure) {
            takeBack(failure, group, members);
            throw failure;
        } finally {
            inHand.remove(group);
        }
    }

    /** Removes groups without maps, which work that was cut off and never called again has left. */
    public void sweep() {
        groups.empty().stream().filter(group -> !inHand.contains(group)).forEach(this::dissolve);
    }

    private void resumeOrBuild(String group, List<CopyOrder> members) {
        Optional<CopyState> left = groups.state(group);
        boolean instantHasBeen = left.filter(CopyState.COPYING::equals).isPresent()
                || targets.finished(members.getFirst()).isPresent();
        if (instantHasBeen && members.stream().allMatch(targets::isThere)) {
            return;
        }
        if (instantHasBeen || left.isPresent() || targets.anyBuilding(members)) {
            scrap(group, members);
        }
        build(group, members);
    }

    private void build(String group, List<CopyOrder> members) {
        members.forEach(targets::make);
        groups.make(group);
        members.forEach(member -> maps.make(member.map(group)));
        start.group(group);
    }

    private List<Vdisk> finish(List<CopyOrder> members) {
        List<Vdisk> finished = new ArrayList<>();
        for (CopyOrder member : members) {
            finished.add(targets.finished(member).orElseGet(() -> targets.finish(member, building(member))));
        }
        return finished;
    }

    private Vdisk building(CopyOrder member) {
        return targets.building(member)
                .orElseThrow(() -> MullionException.notFound("the array has lost %s, the copy of %s"
                        .formatted(member.buildingName(), member.source().name())));
    }

    private void removeGroup(String group) {
        Optional<Refusal> refusal = groups.remove(group);
        if (refusal.isPresent()) {
            throw refusal.get().failure();
        }
    }

    /** The first member goes last: as long as it has its final name, a later call knows that there is something. */
    private void scrap(String group, List<CopyOrder> members) {
        dissolve(group);
        members.reversed().forEach(targets::scrap);
        removeGroup(group);
    }

    private void takeBack(RuntimeException failure, String group, List<CopyOrder> members) {
        Leftovers leftovers = Leftovers.of(failure);
        leftovers.remove("FlashCopy group " + group, () -> dissolve(group));
        members.reversed()
                .forEach(member -> leftovers.remove("volume " + member.buildingName(), () -> targets.scrap(member)));
        leftovers.remove("FlashCopy group " + group, () -> removeGroup(group));
    }

    /** Lets the members stand alone. Refused while preparing or stopping: then the removal of a member asks again. */
    private void dissolve(String group) {
        var unused = groups.remove(group);
    }
}
