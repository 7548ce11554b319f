package io.mullion.scheduler.filter.image;

import io.mullion.scheduler.filter.HostAttributes;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.filter.Requirement;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.FactTest;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code ComputeCapabilitiesFilter}: extra specs with the scope {@code capabilities}, or without one, against the host's
 * attributes and stats. A scoped key that leads nowhere rejects; an unscoped one counts only where the host has it; other
 * scopes do not matter. {@code reference/scheduler-filters.md} §1.7.
 */
public final class CapabilitiesFilter implements CompiledFilter {
    static final Reason MISMATCH = Reason.lasting(
            16,
            "CAPABILITY_MISMATCH",
            "{host}: {key} is {value}, flavor requires '{required}'.",
            "not meeting {key} '{required}'",
            "Choose another template.");
    private static final String SCOPE = "capabilities";

    /** One extra spec that counts. */
    private record Need(List<String> path, boolean scoped, Requirement requirement) {
        boolean onFigure() {
            return HostAttributes.isFigure(path.getFirst());
        }
    }

    @Override
    public String name() {
        return "ComputeCapabilitiesFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        for (Need need : needs(request)) {
            Optional<Object> value = HostAttributes.find(host, need.path);
            if (!met(need, value.orElse(null))) {
                return MISMATCH.refuse(Map.of(
                        "key", String.join(":", need.path),
                        "value", value.orElse("unknown"),
                        "required", need.requirement.text()));
            }
        }
        return Verdict.FITS;
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        boolean figures = false;
        for (Need need : needs(request)) {
            figures |= need.onFigure();
            if (!need.onFigure()) {
                plan.accept(new Check.Fact(new Question(need)));
            }
        }
        if (figures) {
            plan.accept(new Check.EachHost(this));
        }
    }

    private record Question(Need need) implements FactTest {
        @Override
        public boolean passes(HostFacts facts) {
            try {
                return met(need, HostAttributes.find(facts, need.path).orElse(null));
            } catch (RuntimeException malformed) {
                return false; // the row form reports it as FILTER_ERROR
            }
        }
    }

    private static boolean met(Need need, @Nullable Object value) {
        return value == null ? !need.scoped : need.requirement.met(text(value));
    }

    /** A value as nova prints it. */
    private static String text(Object value) {
        return switch (value) {
            case Boolean known -> known ? "True" : "False";
            case List<?> many ->
                many.stream()
                        .map(one -> one instanceof String ? "'" + one + "'" : String.valueOf(one))
                        .toList()
                        .toString();
            default -> value.toString();
        };
    }

    private static List<Need> needs(PlacementRequest request) {
        List<Need> needs = new ArrayList<>();
        new TreeMap<>(request.flavor().extraSpecs()).forEach((key, value) -> {
            List<String> path = List.of(key.split(":", -1));
            if (path.size() == 1) {
                needs.add(new Need(path, false, new Requirement(value)));
            } else if (path.getFirst().equals(SCOPE)) {
                needs.add(new Need(path.subList(1, path.size()), true, new Requirement(value)));
            }
        });
        return needs;
    }
}
