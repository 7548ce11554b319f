package io.mullion.powervm.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The legal order of the children of an element. Consoles validate against XML Schema sequences, so a value that is set
 * must go to its place ({@code reference/powervm-rest.md} §6.3, §17). {@code Metadata} is always first.
 */
public final class ElementOrder {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> names;

    private ElementOrder(List<String> names) {
        this.names = names;
        for (String name : names) {
            if (ranks.put(name, ranks.size()) != null) {
                throw new IllegalArgumentException(name + " stands twice in an order");
            }
        }
    }

    /** An order given as names with blanks or line ends between them. */
    public static ElementOrder of(String names) {
        return new ElementOrder(Stream.concat(Stream.of("Metadata"), BLANKS.splitAsStream(names.strip()))
                .toList());
    }

    /** This order with more names after it: a partition's own ones after those common to all partitions. */
    public ElementOrder then(String more) {
        return new ElementOrder(Stream.concat(names.stream(), BLANKS.splitAsStream(more.strip()))
                .toList());
    }

    /** The names in order, {@code Metadata} first. */
    public List<String> names() {
        return names;
    }

    /** Adds a child at its legal place, after others of its name; one that is unknown goes last. */
    public void insert(Element parent, Element child) {
        Integer rank = ranks.get(child.name());
        if (rank == null) {
            parent.add(child);
            return;
        }
        Optional<Element> before = Optional.empty();
        for (Element sibling : parent.children()) {
            Integer other = ranks.get(sibling.name());
            if (other != null && other <= rank) {
                before = Optional.of(sibling);
            }
        }
        parent.addAfter(before, child);
    }

    /** The first child that stands before one it should follow; unknown children do not count. */
    public Optional<String> violation(Element parent) {
        int highest = -1;
        for (Element child : parent.children()) {
            Integer rank = ranks.get(child.name());
            if (rank != null && rank < highest) {
                return Optional.of(child.name());
            }
            if (rank != null) {
                highest = rank;
            }
        }
        return Optional.empty();
    }
}
