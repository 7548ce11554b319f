package io.mullion.scheduler.filter.host;

import io.mullion.scheduler.filter.HostAttributes;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Nova's {@code JsonFilter}: a condition in prefix form over host figures, such as {@code [">=", "$free_ram_mb", 1024]}.
 * An attribute that a host lacks is left out of the arguments; a comparison with fewer than two arguments is false.
 * {@code reference/scheduler-filters.md} §4.
 */
public final class QueryFilter implements CompiledFilter {
    static final Reason FALSE = Reason.lasting(
            71,
            "QUERY_FALSE",
            "{host} does not meet the query.",
            "not meeting the query",
            "Change or leave out the hint query.");

    @Override
    public String name() {
        return "JsonFilter";
    }

    @Override
    public Set<Operation> operations() {
        return Moves.NOT_REBUILD;
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        return request.hints()
                .query()
                .filter(query -> !query.isEmpty() && !truth(value(query, host)))
                .map(query -> FALSE.refuse())
                .orElse(Verdict.FITS);
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        if (request.hints().query().isPresent()) {
            plan.accept(new Check.EachHost(this));
        }
    }

    private static Object value(List<?> query, HostView host) {
        List<Object> arguments = new ArrayList<>();
        for (Object term : query.subList(1, query.size())) {
            if (term instanceof List<?> nested) {
                arguments.add(value(nested, host));
            } else if (term instanceof String text && text.startsWith("$")) {
                attribute(text.substring(1), host).ifPresent(arguments::add);
            } else {
                arguments.add(term);
            }
        }
        return apply(String.valueOf(query.getFirst()), arguments);
    }

    private static Optional<Object> attribute(String name, HostView host) {
        return HostAttributes.find(host, List.of(name.split("\\.", -1)));
    }

    private static Object apply(String operator, List<Object> arguments) {
        return switch (operator) {
            case "=" -> compare(arguments, order -> order == 0);
            case "<" -> compare(arguments, order -> order < 0);
            case ">" -> compare(arguments, order -> order > 0);
            case "<=" -> compare(arguments, order -> order <= 0);
            case ">=" -> compare(arguments, order -> order >= 0);
            case "in" ->
                arguments.size() >= 2
                        && arguments.subList(1, arguments.size()).stream()
                                .anyMatch(other -> order(arguments.getFirst(), other) == 0);
            case "not" -> arguments.stream().map(argument -> !truth(argument)).toList();
            case "or" -> arguments.stream().anyMatch(QueryFilter::truth);
            case "and" -> arguments.stream().allMatch(QueryFilter::truth);
            default -> throw new IllegalArgumentException("query: unknown operator '" + operator + "'");
        };
    }

    /** The first argument against each of the others. */
    private static boolean compare(List<Object> arguments, IntPredicate holds) {
        return arguments.size() >= 2
                && arguments.subList(1, arguments.size()).stream()
                        .allMatch(other -> holds.test(order(arguments.getFirst(), other)));
    }

    private static int order(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        throw new IllegalArgumentException("query: " + left + " and " + right + " cannot be compared");
    }

    private static boolean truth(Object value) {
        return switch (value) {
            case Boolean known -> known;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case Collection<?> many -> many.stream().anyMatch(QueryFilter::truth);
            default -> true;
        };
    }
}
