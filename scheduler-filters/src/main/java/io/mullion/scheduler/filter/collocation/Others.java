package io.mullion.scheduler.filter.collocation;

import io.mullion.spi.placement.CollocationRule;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.CollocationRule.Policy;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The other members of one rule. */
record Others(CollocationRule rule, List<Member> members) {
    static final Reason GROUP_BUSY = Reason.passing(
            19,
            "GROUP_BUSY",
            "{host}: another member of rule {rule} ({member}) has an operation in progress ({operation}); retry later.",
            "waiting for another member of collocation rule {rule}",
            "Try again when the operation on the other member of the collocation rule has ended.");

    /** The rules of this kind that the server is in, each with its other members. */
    static List<Others> of(PlacementRequest request, Policy policy) {
        return request.rules().stream()
                .filter(rule -> rule.policy() == policy)
                .map(rule -> new Others(
                        rule,
                        rule.members().stream()
                                .filter(member -> !member.server()
                                        .equals(request.subject().server()))
                                .toList()))
                .toList();
    }

    /** A member with work in progress that leaves open where it will be; {@code known} hosts are few enough to count. */
    Optional<Member> undecided(int known) {
        return members.stream()
                .filter(member -> member.inFlight().isPresent())
                .filter(member -> member.hosts().isEmpty() || member.hosts().size() > known)
                .findFirst();
    }

    /** Any member with work in progress. */
    Optional<Member> busy() {
        return members.stream().filter(member -> member.inFlight().isPresent()).findFirst();
    }

    /** Where members are or may come to be. */
    Set<String> hosts() {
        return members.stream()
                .flatMap(member -> member.hosts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The hosts that have as many members as the rule allows. */
    Set<String> full() {
        Map<String, Long> counts = members.stream()
                .flatMap(member -> member.hosts().stream())
                .collect(Collectors.groupingBy(host -> host, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= rule.maximumPerHost())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the members on a host. */
    Set<String> on(String host) {
        return members.stream()
                .filter(member -> member.hosts().contains(host))
                .map(Member::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Verdict refuseFor(Member busy) {
        return GROUP_BUSY.refuse(Map.of(
                "rule", rule.name(),
                "member", busy.name(),
                "operation",
                        busy.inFlight()
                                .map(Operation::name)
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')));
    }
}
