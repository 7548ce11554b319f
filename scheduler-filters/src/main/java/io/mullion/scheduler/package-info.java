/**
 * The pure part of scheduling: a function of a snapshot. All it takes to embed it:
 *
 * <pre>{@code
 * Scheduler scheduler = Scheduler.of(SchedulerConfig.of(Map.of("enabled_filters", "RamFilter,CoreFilter,ComputeFilter")));
 *
 * for (HostInventory host : driver.inventory()) {                       // and again whenever something changes
 *     scheduler.put(
 *             HostFactsBuilder.from(host).aggregates(List.of(Aggregate.group("Default Group"))).build(),
 *             HostFigures.of(host, serversOn(host), now));
 * }
 *
 * PlacementRequest request = new PlacementRequestBuilder(
 *                 Operation.CREATE, new Subject(server, "aix1", project), new Demand(spec.memory(), overhead, spec.processors()))
 *         .guest(Guest.of(spec.os()))
 *         .asOf(now)
 *         .build();
 * Decision decision = scheduler.decide(request);                        // nothing is claimed: also the dry run
 * String host = decision.hostOrThrow();                                 // NO_VALID_HOST carries the owner's sentence
 * scheduler.table().claim(host, Claim.of(request));                     // what the next decision sees
 *
 * decision.ranked(3);                                                   // what to try when the claim is lost elsewhere
 * decision.trace().table();                                             // every host, every filter, for the administrator
 * }</pre>
 *
 * <p>Hosts may be put, updated, claimed on and removed from any thread; {@code decide} reads a snapshot that never
 * changes. A move needs {@code origin} in its request; the view of the source host is filled in from the table.
 */
@NullMarked
package io.mullion.scheduler;

import org.jspecify.annotations.NullMarked;
