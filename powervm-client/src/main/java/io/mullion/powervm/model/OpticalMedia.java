package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.math.BigDecimal;

/** An image in the media repository of an I/O server. */
public record OpticalMedia(Element element) implements Storage {
    private static final ElementOrder ORDER = ElementOrder.of(HEAD + "MediaName MediaUDID MountType Size");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    @Override
    public String name() {
        return text("MediaName").orElse("");
    }

    @Override
    public String uniqueId() {
        return text("MediaUDID").orElse("");
    }

    /** Size in GiB. */
    public BigDecimal sizeGib() {
        return decimal("Size").orElse(BigDecimal.ZERO);
    }
}
