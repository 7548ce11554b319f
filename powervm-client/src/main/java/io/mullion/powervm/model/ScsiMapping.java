package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.Optional;

/** A virtual SCSI connection with at most one device behind it ({@code reference/powervm-rest.md} §17.5). */
public record ScsiMapping(Element element) implements Mapping {
    private static final ElementOrder ORDER =
            ElementOrder.of("AssociatedLogicalPartition ClientAdapter ServerAdapter Storage TargetDevice");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** A new adapter pair with a device. */
    public static ScsiMapping create(Href partition, Storage storage) {
        ScsiMapping mapping = new ScsiMapping(Element.complex(Namespaces.UOM, "VirtualSCSIMapping"));
        mapping.refer("AssociatedLogicalPartition", partition);
        mapping.add(VirtualAdapter.client(Namespaces.UOM, Optional.empty()).element());
        mapping.add(VirtualAdapter.server(Namespaces.UOM).element());
        mapping.store(storage);
        return mapping;
    }

    /** One more device on the adapter pair of a present mapping. */
    public static ScsiMapping beside(ScsiMapping present, Storage storage) {
        ScsiMapping mapping = new ScsiMapping(Element.complex(Namespaces.UOM, "VirtualSCSIMapping"));
        for (String part : new String[] {"AssociatedLogicalPartition", "ClientAdapter", "ServerAdapter"}) {
            present.element().child(part).ifPresent(element -> mapping.add(element.copy()));
        }
        mapping.store(storage);
        return mapping;
    }

    private void store(Storage storage) {
        Element holder = new Element(Namespaces.UOM, "Storage");
        holder.add(storage.element());
        add(holder);
    }

    /** The device; a mapping without one keeps an adapter pair. */
    public Optional<Storage> storage() {
        return element()
                .child("Storage")
                .flatMap(holder -> holder.children().stream().findFirst().map(Storage::of));
    }

    /** Takes the device out and leaves the adapter pair. */
    public void takeStorageOut() {
        clear("Storage");
        clear("TargetDevice");
    }

    /** Name of the target on the I/O server, such as {@code vtscsi4}. */
    public Optional<String> target() {
        return targetDevice().flatMap(device -> device.child("TargetName")).map(Element::text);
    }

    /** Address by which the partition sees the device: {@code 0x81…}. */
    public Optional<String> logicalUnitAddress() {
        return targetDevice()
                .flatMap(device -> device.child("LogicalUnitAddress"))
                .map(Element::text);
    }

    private Optional<Element> targetDevice() {
        return element()
                .child("TargetDevice")
                .flatMap(holder -> holder.children().stream().findFirst());
    }
}
