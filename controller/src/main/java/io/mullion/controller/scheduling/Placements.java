package io.mullion.controller.scheduling;

import io.mullion.controller.database.Database;
import io.mullion.controller.hosts.HostPublisher;
import io.mullion.controller.placement.ClaimPurpose;
import io.mullion.controller.placement.ClaimStore;
import io.mullion.controller.servergroups.ServerGroups;
import io.mullion.scheduler.Decision;
import io.mullion.scheduler.Scheduler;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.Claim;
import io.mullion.spi.placement.PlacementRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Chooses hosts and claims their room. The scheduler's table may be a moment old; the claim is checked against the
 * database in one statement, and where it is lost the next best host is tried.
 */
@Singleton
public final class Placements {
    /** How many of the best hosts are tried before the table is read anew. */
    private static final int CANDIDATES = 5;

    private static final int ROUNDS = 4;

    private final Scheduler scheduler;
    private final ClaimStore claims;
    private final TraceStore traces;
    private final HostPublisher hosts;
    private final ServerGroups groups;
    private final Database database;
    private final Clock clock;

    @Inject
    Placements(
            Scheduler scheduler,
            ClaimStore claims,
            TraceStore traces,
            HostPublisher hosts,
            ServerGroups groups,
            Database database,
            Clock clock) {
        this.scheduler = scheduler;
        this.claims = claims;
        this.traces = traces;
        this.hosts = hosts;
        this.groups = groups;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Chooses a host and claims its room; finds the claim that a former run took.
     *
     * @throws MullionException {@code NO_VALID_HOST} with counts by reason, {@code CLAIM_LOST} if others were faster on
     *     every host that fits
     */
    public String place(PlacementRequest request, ClaimPurpose purpose) {
        UUID server = request.subject().server();
        Optional<String> before = database.read(handle -> claims.hostOf(handle, server, purpose));
        if (before.isPresent()) {
            return before.get();
        }
        for (int round = 0; round < ROUNDS; round++) {
            Decision decision = scheduler.decide(request);
            if (decision.host().isEmpty()) {
                throw refused(decision);
            }
            List<String> best = decision.ranked(CANDIDATES);
            Optional<String> taken = best.stream()
                    .filter(host -> take(decision.request(), host, purpose))
                    .findFirst();
            if (taken.isPresent()) {
                record(decision, taken);
                return taken.get();
            }
            hosts.publish(best);
        }
        throw new MullionException(
                ErrorCode.CLAIM_LOST,
                "No valid host was found. Others were faster on every host that fits; try again.");
    }

    /**
     * Claims a mobility slot on the host that a server leaves.
     *
     * @throws MullionException {@code MIGRATION_REFUSED} if the host has none left
     */
    public void leave(PlacementRequest request, String source) {
        UUID server = request.subject().server();
        Claim claim = Claim.ofSource(request);
        boolean taken = database.inTransaction(
                handle -> claims.take(handle, server, source, ClaimPurpose.LEAVING, claim, clock.instant()));
        if (!taken) {
            throw new MullionException(
                    ErrorCode.MIGRATION_REFUSED, "Host " + source + " moves as many partitions already as it can.");
        }
        hosts.publish(List.of(source));
    }

    /** A server has moved: it lives on the target, and the source is rid of it. */
    public void arrived(UUID server, String source, String target) {
        database.useTransaction(handle -> {
            claims.settle(handle, server, target);
            claims.release(handle, server, source, ClaimPurpose.RESIDENT);
            claims.release(handle, server, source, ClaimPurpose.LEAVING);
        });
        hosts.publish(List.of(source, target));
    }

    /** Gives a claim back; quiet when there is none. */
    public void withdraw(UUID server, ClaimPurpose purpose) {
        database.read(handle -> claims.hostOf(handle, server, purpose)).ifPresent(host -> {
            database.useTransaction(handle -> claims.release(handle, server, host, purpose));
            hosts.publish(List.of(host));
        });
    }

    /** Gives all claims of a server back. */
    public void withdrawAll(UUID server) {
        for (ClaimPurpose purpose : ClaimPurpose.values()) {
            withdraw(server, purpose);
        }
    }

    /** Why a server is where it is, or nowhere; the newest first. */
    public List<PlacementRecord> of(UUID server) {
        return database.read(handle -> traces.of(handle, server));
    }

    private boolean take(PlacementRequest request, String host, ClaimPurpose purpose) {
        Claim claim = Claim.of(request);
        UUID server = request.subject().server();
        boolean taken = database.inTransaction(handle -> {
            groups.lockGroupsOf(handle, server);
            return RuleCheck.holds(groups.rules(handle, server), host)
                    && claims.take(handle, server, host, purpose, claim, clock.instant());
        });
        if (taken) {
            boolean known = scheduler.table().claim(host, claim);
            if (!known) {
                hosts.publish(List.of(host));
            }
        }
        return taken;
    }

    private MullionException refused(Decision decision) {
        record(decision, Optional.empty());
        return new MullionException(ErrorCode.NO_VALID_HOST, decision.trace().sentence());
    }

    /** Failures and moves are kept; a success elsewhere can be asked for again by a dry run. */
    private void record(Decision decision, Optional<String> chosen) {
        if (chosen.isEmpty() || decision.request().operation().isMove()) {
            PlacementRecord record = PlacementRecord.of(decision, chosen, clock.instant());
            database.useTransaction(handle -> traces.insert(handle, record));
        }
    }
}
