package io.mullion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.scheduler.config.SchedulerConfig;
import io.mullion.scheduler.trace.PlacementTrace;
import io.mullion.scheduler.trace.Refusal;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.Destination;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.MovingServer;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private final Scheduler scheduler = Scheduler.of(SchedulerConfig.defaults());

    @Test
    void theHostWithTheFewestServersIsChosenAndClaimsCount() {
        scheduler.table().put(Lab.host("a"));
        scheduler.table().put(Lab.host("b"));
        PlacementRequest request = Lab.request(Operation.CREATE).build();
        assertThat(scheduler.decide(request).hostOrThrow()).isEqualTo("a");
        scheduler.table().claim("a", Claim.of(request));
        Decision second = scheduler.decide(request);
        assertThat(second.hostOrThrow()).isEqualTo("b");
        assertThat(second.ranked(5)).containsExactly("b", "a");
        assertThat(second.fitting()).isEqualTo(2);
    }

    @Test
    void theOwnerReadsCountsAmountsAndTheNextStep() {
        scheduler.put(Lab.facts("a").build(), Lab.figures(40960, 2400));
        scheduler.put(Lab.facts("b").build(), Lab.figures(1024, 2400));
        scheduler.put(
                Lab.facts("c")
                        .status(HostStatus.READY.with(HostStatus.Maintenance.ON))
                        .build(),
                Lab.figures(1 << 20, 2400));
        PlacementRequest request =
                Lab.request(Operation.CREATE).demand(Lab.demand(65536, 50)).build();
        assertThatThrownBy(() -> scheduler.decide(request).hostOrThrow())
                .isInstanceOf(MullionException.class)
                .hasMessage("No valid host was found. 3 hosts considered: 2 memory short (largest free 40960 MB, needs "
                        + "65536 MB), 1 in maintenance. Choose a template with less memory, or free memory on a host.")
                .extracting("code")
                .isEqualTo(ErrorCode.NO_VALID_HOST);
    }

    @Test
    void theAdministratorSeesEveryHostAndEveryReason() {
        scheduler.put(
                Lab.facts("a")
                        .status(HostStatus.READY.with(HostStatus.Maintenance.ENTERING))
                        .build(),
                Lab.figures(1024, 2400));
        scheduler.put(Lab.facts("b").build(), Lab.figures(1 << 20, 2400));
        PlacementTrace trace = scheduler.explain(Lab.request(Operation.CREATE).build());
        assertThat(trace.fits()).isTrue();
        assertThat(trace.hosts()).extracting("host").containsExactly("b", "a");
        assertThat(trace.hosts().getLast().refusals())
                .extracting(Refusal::code)
                .containsExactly("RAM_INSUFFICIENT", "HOST_MAINTENANCE");
        assertThat(trace.hosts().getLast().refusals().getFirst().parameters()).containsEntry("usable", 1024L);
        assertThat(trace.table()).contains("b  fits, rank 1 (Striping)", "MULSCH0001W", "(may pass)");
    }

    @Test
    void aMoveLeavesItsHostAndIsComparedWithIt() {
        scheduler.table().put(Lab.host("a"));
        scheduler.table().put(Lab.host("b"));
        PlacementRequest request = Lab.request(Operation.LIVE_MIGRATE)
                .origin(Origin.on("a", Origin.Occupied.NOTHING, MovingServer.HEALTHY.inMode("POWER9")))
                .build();
        assertThat(scheduler.decide(request).host()).contains("b");
        PlacementRequest unknown = request.toBuilder()
                .origin(Origin.on("gone", Origin.Occupied.NOTHING, MovingServer.HEALTHY))
                .build();
        assertThat(scheduler.decide(unknown).host()).isEmpty();
    }

    @Test
    void aNamedHostIsTheOnlyOneAndAForcedOneIsNotChecked() {
        scheduler.put(Lab.facts("a").build(), Lab.figures(0, 0));
        scheduler.table().put(Lab.host("b"));
        PlacementRequest named = Lab.request(Operation.CREATE)
                .destination(Destination.ANYWHERE.onHost("a"))
                .build();
        assertThat(scheduler.decide(named).host()).isEmpty();
        PlacementRequest forced = named.toBuilder()
                .destination(Destination.ANYWHERE.forced(Set.of("a")))
                .build();
        assertThat(scheduler.decide(forced).host()).contains("a");
        assertThat(scheduler.explain(forced).hosts()).hasSize(2);
    }

    @Test
    void withoutHostsTheSentenceSaysSo() {
        assertThat(scheduler.explain(Lab.request(Operation.CREATE).build()).sentence())
                .startsWith("No valid host was found. 0 hosts considered");
    }

    @Test
    void aRemovedHostIsNotChosen() {
        scheduler.table().put(Lab.host("a"));
        scheduler.remove("a");
        assertThat(scheduler.decide(Lab.request(Operation.CREATE).build()).host())
                .isEmpty();
    }

    @Test
    void theLineIsWhatIsConfigured() {
        Scheduler few = Scheduler.of(
                SchedulerConfig.of(Map.of("scheduler_default_filters", "RamFilter, CoreFilter")), List.of(), List.of());
        assertThat(few.line().names())
                .containsExactly("RequestedDestination", "AggregateConfinement", "RamFilter", "CoreFilter");
        assertThat(scheduler.line().names()).hasSize(30);
    }

    @Test
    void anUnknownFilterRefusesToStartWithTheNearestNames() {
        assertThatThrownBy(() -> Scheduler.of(SchedulerConfig.of(Map.of("enabled_filters", "RamFliter"))))
                .hasMessageContaining("RamFliter")
                .hasMessageContaining("did you mean RamFilter");
    }
}
