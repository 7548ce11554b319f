package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list of mappings of an I/O server. A list that was not read must not be written: an absent list means "no change",
 * a shorter one means "remove the others" ({@code reference/powervm-rest.md} §5).
 *
 * @param <M> the view on a mapping
 */
public final class Mappings<M extends Mapping> {
    private final VirtualIoServer vios;
    private final String container;
    private final String item;
    private final Function<Element, M> view;

    Mappings(VirtualIoServer vios, String container, String item, Function<Element, M> view) {
        this.vios = vios;
        this.container = container;
        this.item = item;
        this.view = view;
    }

    /** All of them. */
    public List<M> all() {
        return vios.all(container + "/" + item, view);
    }

    /** Those of one partition, whether they name it by address or by its id in the server adapter. */
    public List<M> of(String partitionUuid, int partitionId) {
        return all().stream()
                .filter(mapping -> mapping.belongsTo(partitionUuid, partitionId))
                .toList();
    }

    /** Adds one. */
    public void add(M mapping) {
        Element list = vios.part(container);
        list.add(mapping.element());
    }

    /** Removes those that match and returns them. */
    public List<M> removeIf(Predicate<M> which) {
        List<M> removed = all().stream().filter(which).toList();
        removed.forEach(mapping -> vios.element().child(container).orElseThrow().remove(mapping.element()));
        return removed;
    }
}
