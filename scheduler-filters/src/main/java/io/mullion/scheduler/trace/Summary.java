package io.mullion.scheduler.trace;

import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.ReasonText;
import io.mullion.spi.placement.Verdict.Refused;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentence for a server's owner. Every host counts once, for the first filter of the line that refuses it; the three
 * most frequent reasons are worded, and the next step is that of the host that comes nearest to fitting. It names no host,
 * project or server of others.
 */
final class Summary {
    private static final String NONE = "No valid host was found.";
    private static final int WORDED = 3;
    private static final int SHOWN_VALUES = 3;

    private final Map<String, List<Refused>> byText = new LinkedHashMap<>();
    private int considered;
    private int fitting;
    private int fewest = Integer.MAX_VALUE;
    private String advice = "";

    /** Counts a host with all refusals in the order of the line. */
    void add(List<Refused> refusals) {
        considered++;
        if (refusals.isEmpty()) {
            fitting++;
            return;
        }
        Refused first = refusals.getFirst();
        byText.computeIfAbsent(first.reason().summary(), text -> new ArrayList<>())
                .add(first);
        if (refusals.size() < fewest) {
            fewest = refusals.size();
            advice = first.reason().advice();
        }
    }

    String sentence() {
        if (considered == 0) {
            return NONE + " 0 hosts considered: no host is known yet. Try again when the consoles have reported.";
        }
        String counts = hosts(considered) + " considered: " + String.join(", ", parts());
        return fitting > 0 ? counts + "." : NONE + " " + counts + "." + (advice.isEmpty() ? "" : " " + advice);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (fitting > 0) {
            parts.add(fitting + " fit");
        }
        List<List<Refused>> most = byText.values().stream()
                .sorted(Comparator.comparingInt((List<Refused> same) -> -same.size()))
                .toList();
        for (List<Refused> same : most.subList(0, Math.min(WORDED, most.size()))) {
            parts.add(same.size() + " " + ReasonText.fill(reason(same).summary(), common(same), "the host"));
        }
        if (most.size() > WORDED) {
            int others = most.subList(WORDED, most.size()).stream()
                    .mapToInt(List::size)
                    .sum();
            parts.add(others + " for other reasons");
        }
        return parts;
    }

    private static Reason reason(List<Refused> same) {
        return same.getFirst().reason();
    }

    /** One value for each parameter of several refusals: the largest amount, or the texts. */
    private static Map<String, Object> common(List<Refused> same) {
        Map<String, Object> common = new HashMap<>();
        for (String name : same.getFirst().parameters().keySet()) {
            common.put(
                    name,
                    same.stream()
                            .map(refused -> refused.parameters().getOrDefault(name, ""))
                            .reduce(Summary::join)
                            .orElse(""));
        }
        common.replaceAll(
                (name, value) -> value instanceof Set<?> texts && texts.size() > SHOWN_VALUES ? "several" : value);
        return common;
    }

    private static Object join(Object left, Object right) {
        if (left.equals(right)) {
            return left;
        }
        if (left instanceof Mib a && right instanceof Mib b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
        if (left instanceof ProcUnits a && right instanceof ProcUnits b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
        if (left instanceof Number a && right instanceof Number b) {
            return Math.max(a.longValue(), b.longValue());
        }
        Set<String> texts = new TreeSet<>();
        addTo(texts, left);
        addTo(texts, right);
        return texts;
    }

    private static void addTo(Set<String> texts, Object value) {
        if (value instanceof Set<?> many) {
            many.forEach(text -> texts.add(String.valueOf(text)));
        } else {
            texts.add(ReasonText.show(value));
        }
    }

    private static String hosts(int count) {
        return String.format(Locale.ROOT, "%d %s", count, count == 1 ? "host" : "hosts");
    }
}
