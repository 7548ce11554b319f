package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;

/** A virtual Ethernet switch of a system ({@code reference/powervm-rest.md} §17.10). */
public record VirtualSwitch(Element element) implements View {
    /** Child of a system. */
    public static final ResourceType<VirtualSwitch> TYPE =
            ResourceType.uom("VirtualSwitch", VirtualSwitch::new, VirtualSwitch::element);

    private static final ElementOrder ORDER = ElementOrder.of("SwitchID SwitchMode SwitchName VirtualNetworks");
    private static final String DEFAULT_MARK = "(Default)";

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name; the default switch is {@code ETHERNET0} without the mark that documents add. */
    public String name() {
        String name = text("SwitchName").orElse("");
        return name.endsWith(DEFAULT_MARK) ? name.substring(0, name.length() - DEFAULT_MARK.length()) : name;
    }

    /** Its number, 0 to 15. */
    public int number() {
        return count("SwitchID");
    }

    /** {@code Veb} or {@code Vepa}. */
    public String mode() {
        return text("SwitchMode").orElse("");
    }
}
