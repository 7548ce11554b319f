package io.mullion.scheduler.weigher;

import io.mullion.spi.placement.Aggregate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers by which host groups name their placement policies, under {@code initialpolicy-id}. The numbers are data:
 * {@code placement-policies.csv} beside this class. {@code reference/weighers-policies.md} §2.1.
 *
 * @param rows by number
 */
public record PolicyTable(Map<String, Row> rows) {
    private static final String KEY = "initialpolicy-id";

    public PolicyTable {
        rows = Map.copyOf(rows);
    }

    /**
     * One policy.
     *
     * @param policy what it measures
     * @param name what people read
     */
    public record Row(String id, PlacementPolicy policy, String name) {}

    /** The numbers that come with Mullion. */
    public static PolicyTable documented() {
        try (InputStream data = Objects.requireNonNull(
                        PolicyTable.class.getResourceAsStream("placement-policies.csv"), "placement-policies.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            Map<String, Row> rows = new LinkedHashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] cells = line.split(",", -1);
                        String id = cells[0].strip();
                        rows.put(id, new Row(id, PlacementPolicy.valueOf(cells[1].strip()), cells[2].strip()));
                    });
            return new PolicyTable(rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The policy of a number; empty if there is none. */
    public Optional<Row> find(String id) {
        return Optional.ofNullable(rows.get(id.strip()));
    }

    /** The policy of the host group among these aggregates; {@code otherwise} if it names none that is known. */
    Row of(List<Aggregate> aggregates, Row otherwise) {
        return aggregates.stream()
                .filter(Aggregate::hostGroup)
                .map(group -> group.metadata().get(KEY))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::find)
                .orElse(otherwise);
    }
}
