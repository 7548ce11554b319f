package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.Optional;

/** A device that can be behind a virtual SCSI mapping ({@code reference/powervm-rest.md} §17.7). */
public sealed interface Storage extends View
        permits PhysicalVolume, LogicalUnit, OpticalMedia, VirtualDisk, Storage.Unknown {
    /** Elements that any kind may start with. */
    String HEAD = "ReadIOPS WriteIOPS EncryptionState EncryptionKey EncryptionAgent Tag EmulateModel ";

    /** Its name on the I/O server. */
    String name();

    /** Its identity; empty text if the document does not say. */
    default String uniqueId() {
        return text("UniqueDeviceID").orElse("");
    }

    /** The tag it was mapped with: for volumes their id. */
    default Optional<String> tag() {
        return text("Tag");
    }

    /** A view by the name of the element. */
    static Storage of(Element element) {
        return switch (element.name()) {
            case "PhysicalVolume" -> new PhysicalVolume(element);
            case "LogicalUnit" -> new LogicalUnit(element);
            case "VirtualOpticalMedia" -> new OpticalMedia(element);
            case "VirtualDisk" -> new VirtualDisk(element);
            default -> new Unknown(element);
        };
    }

    /** A disk of an I/O server, as a mapping refers to it. */
    static PhysicalVolume disk(String name, String tag) {
        PhysicalVolume disk = new PhysicalVolume(Element.complex(Namespaces.UOM, "PhysicalVolume"));
        disk.set("Tag", tag);
        disk.set("VolumeName", name);
        return disk;
    }

    /** A logical unit of a shared storage pool, as a mapping refers to it. */
    static LogicalUnit unit(String name, String uniqueId) {
        LogicalUnit unit = new LogicalUnit(Element.complex(Namespaces.UOM, "LogicalUnit"));
        unit.set("UniqueDeviceID", uniqueId);
        unit.set("UnitName", name);
        return unit;
    }

    /** Optical media, as a mapping refers to it. */
    static OpticalMedia media(String name) {
        OpticalMedia media = new OpticalMedia(Element.complex(Namespaces.UOM, "VirtualOpticalMedia"));
        media.set("MediaName", name);
        return media;
    }

    /** A kind of device that we never map. */
    record Unknown(Element element) implements Storage {
        private static final ElementOrder ORDER = ElementOrder.of(HEAD);

        @Override
        public ElementOrder order() {
            return ORDER;
        }

        @Override
        public String name() {
            return element.name();
        }
    }
}
