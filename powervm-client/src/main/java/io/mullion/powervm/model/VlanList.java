package io.mullion.powervm.model;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of VLANs on the wire: integers with blanks between ({@code reference/powervm-rest.md} §15). */
final class VlanList {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private VlanList() {}

    static List<Integer> parse(String text) {
        return BLANKS.splitAsStream(text.strip())
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    static String text(Collection<Integer> vlans) {
        return vlans.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
