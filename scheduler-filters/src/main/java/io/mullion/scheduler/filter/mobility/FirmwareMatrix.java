package io.mullion.scheduler.filter.mobility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Between which firmware releases partitions move. The pairs are data: {@code firmware-mobility.csv} beside this class.
 *
 * @param rows each a range of source releases and a range of targets
 */
public record FirmwareMatrix(List<Row> rows) {
    private static final Pattern LEVEL = Pattern.compile("FW(\\d{3,4})(\\D.*)?");

    public FirmwareMatrix {
        rows = List.copyOf(rows);
    }

    /** From any release {@code fromLow} to {@code fromHigh} to any release {@code toLow} to {@code toHigh}. */
    public record Row(int fromLow, int fromHigh, int toLow, int toHigh) {
        boolean moves(int from, int to) {
            return from >= fromLow && from <= fromHigh && to >= toLow && to <= toHigh;
        }
    }

    /** The pairs that come with Mullion. */
    public static FirmwareMatrix documented() {
        try (InputStream data = Objects.requireNonNull(
                        FirmwareMatrix.class.getResourceAsStream("firmware-mobility.csv"), "firmware-mobility.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return new FirmwareMatrix(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FirmwareMatrix::row)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The release of a level: 860 of {@code FW860.42}. */
    public static OptionalInt release(String level) {
        Matcher name = LEVEL.matcher(level.strip());
        return name.matches() ? OptionalInt.of(Integer.parseInt(name.group(1))) : OptionalInt.empty();
    }

    /** Whether partitions move between these releases; to the same release they always do. */
    public boolean moves(int from, int to) {
        return from == to || rows.stream().anyMatch(row -> row.moves(from, to));
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        return new Row(
                Integer.parseInt(cells[0].strip()),
                Integer.parseInt(cells[1].strip()),
                Integer.parseInt(cells[2].strip()),
                Integer.parseInt(cells[3].strip()));
    }
}
