package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.math.BigDecimal;
import java.util.List;

/** The place for optical media of an I/O server, in one of its volume groups. */
public record MediaRepository(Element element) implements View {
    private static final ElementOrder ORDER = ElementOrder.of("OpticalMedia RepositoryName RepositorySize");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A repository as it is wanted. @param gib size in GiB */
    public static MediaRepository wanted(String name, int gib) {
        MediaRepository repository = new MediaRepository(Element.complex(Namespaces.UOM, "VirtualMediaRepository"));
        repository.set("RepositoryName", name);
        repository.set("RepositorySize", gib);
        return repository;
    }

    /** Its name. */
    public String name() {
        return text("RepositoryName").orElse("");
    }

    /** Size in GiB. */
    public BigDecimal sizeGib() {
        return decimal("RepositorySize").orElse(BigDecimal.ZERO);
    }

    /** Its images. */
    public List<OpticalMedia> media() {
        return all("OpticalMedia/VirtualOpticalMedia", OpticalMedia::new);
    }

    /** Drops an image; it must not be mapped. */
    public boolean drop(String name) {
        boolean dropped = false;
        for (OpticalMedia image : media()) {
            if (image.name().equals(name)) {
                dropped |= element.child("OpticalMedia").orElseThrow().remove(image.element());
            }
        }
        return dropped;
    }
}
