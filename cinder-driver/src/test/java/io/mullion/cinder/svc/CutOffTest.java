package io.mullion.cinder.svc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.fixtures.svc.array.ArraySummary;
import io.mullion.fixtures.svc.array.Audit;
import io.mullion.fixtures.trouble.Hold;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation is disturbed at each of its commands in turn; what the array holds in the end must be the same. */
class CutOffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the array holds, without what may differ: ids, unique ids, and how full thin disks are. */
    private record Holdings(
            TreeSet<String> vdisks,
            List<ArraySummary.HostLine> hosts,
            List<ArraySummary.MapLine> maps,
            TreeSet<String> fcMaps,
            List<ArraySummary.FcGroupLine> groups) {
        static Holdings of(SvcLab lab) {
            lab.hours(24);
            ArraySummary all = lab.array.summary();
            TreeSet<String> vdisks = new TreeSet<>();
            all.vdisks()
                    .forEach(v -> vdisks.add(
                            v.name() + " " + v.bytes() + " " + v.pool() + " " + v.thin() + " " + v.content()));
            TreeSet<String> fcMaps = new TreeSet<>();
            all.fcMaps().forEach(map -> fcMaps.add(map.toString()));
            return new Holdings(vdisks, all.hosts(), all.maps(), fcMaps, all.fcGroups());
        }
    }

    private static Holdings undisturbed(Work work) {
        try (SvcLab lab = new SvcLab()) {
            Work.Given given = Work.Given.in(lab);
            work.run(lab.driver, given);
            return Holdings.of(lab);
        }
    }

    private static Holdings notBegun() {
        try (SvcLab lab = new SvcLab()) {
            Work.Given.in(lab);
            return Holdings.of(lab);
        }
    }

    /** Positions of the commands that change something: nothing is different after a look. */
    private static List<Integer> changesOf(Work work) {
        List<Audit.Entry> commands = commandsOf(work);
        return IntStream.range(0, commands.size())
                .filter(at -> !commands.get(at).command().startsWith("ls"))
                .boxed()
                .toList();
    }

    private static List<Audit.Entry> commandsOf(Work work) {
        try (SvcLab lab = new SvcLab()) {
            Work.Given given = Work.Given.in(lab);
            work.run(lab.driver, given);
            return lab.array.audit().entries();
        }
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void aKilledControllerThatCallsAgainFinishesTheWork(Work work) throws Exception {
        Holdings wanted = undisturbed(work);
        for (int at : changesOf(work)) {
            try (SvcLab lab = new SvcLab()) {
                Work.Given given = Work.Given.in(lab);
                killAfter(at, lab, work, given);
                work.run(lab.driver, given);
                assertThat(Holdings.of(lab))
                        .as("%s killed after command %d", work, at)
                        .isEqualTo(wanted);
            }
        }
    }

    static Stream<Arguments> makingWork() {
        return Stream.of(Work.values()).filter(work -> !work.makes().isEmpty()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("makingWork")
    void aKilledControllerThatGivesUpLeavesNothingBehind(Work work) throws Exception {
        Holdings wanted = notBegun();
        for (int at : changesOf(work)) {
            try (SvcLab lab = new SvcLab()) {
                Work.Given given = Work.Given.in(lab);
                killAfter(at, lab, work, given);
                undo(work, lab.driver);
                assertThat(Holdings.of(lab))
                        .as("%s undone after command %d", work, at)
                        .isEqualTo(wanted);
            }
        }
    }

    private static void undo(Work work, VolumeDriver driver) {
        work.makes().forEach(id -> driver.lookUp(id).ifPresent(found -> remove(driver, found)));
    }

    private static void remove(VolumeDriver driver, VolumeHandle found) {
        driver.snapshots().orElseThrow().delete(found);
    }

    /** Runs the work on a driver of its own, which falls silent after so many commands. */
    private static void killAfter(int commands, SvcLab lab, Work work, Work.Given given) throws Exception {
        VolumeDriver dying = lab.openDriver();
        // its first command is its log-on, which the undisturbed run does not have
        Hold hold = lab.array.faults().on("*").skip(commands + 1).holdAfter();
        Thread controller = Thread.ofVirtual().start(() -> {
            try {
                work.run(dying, given);
            } catch (MullionException expected) {
                // it was killed
            }
        });
        hold.awaitReached(PATIENCE);
        dying.close();
        lab.array.faults().clear();
        controller.join(PATIENCE);
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void anAnswerThatIsLostAfterTheEffectChangesNothing(Work work) {
        Holdings wanted = undisturbed(work);
        for (int at : changesOf(work)) {
            try (SvcLab lab = new SvcLab()) {
                Work.Given given = Work.Given.in(lab);
                lab.array.faults().on("*").skip(at).dropAfter();
                work.run(lab.driver, given);
                assertThat(Holdings.of(lab)).as("%s, answer %d lost", work, at).isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void aCallThatIsLostBeforeTheEffectChangesNothing(Work work) {
        Holdings wanted = undisturbed(work);
        for (int at : changesOf(work)) {
            try (SvcLab lab = new SvcLab()) {
                Work.Given given = Work.Given.in(lab);
                lab.array.faults().on("*").skip(at).dropBefore();
                work.run(lab.driver, given);
                assertThat(Holdings.of(lab)).as("%s, call %d lost", work, at).isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("makingWork")
    void workThatTheArrayRefusesCanBeUndoneAndDoneAgain(Work work) {
        Holdings before = notBegun();
        Holdings after = undisturbed(work);
        int commands = commandsOf(work).size();
        for (int at = 0; at < commands; at++) {
            try (SvcLab lab = new SvcLab()) {
                Work.Given given = Work.Given.in(lab);
                lab.array.faults().on("*").skip(at).refuse("CMMVC5707E");
                if (fails(work, lab, given)) {
                    if (!work.takesBackItself()) {
                        undo(work, lab.driver);
                    }
                    assertThat(Holdings.of(lab))
                            .as("%s, command %d refused", work, at)
                            .isEqualTo(before);
                    work.run(lab.driver, given);
                }
                assertThat(Holdings.of(lab)).as("%s, again after %d", work, at).isEqualTo(after);
            }
        }
    }

    private static boolean fails(Work work, SvcLab lab, Work.Given given) {
        try {
            work.run(lab.driver, given);
            return false;
        } catch (MullionException expected) {
            return true;
        }
    }
}
