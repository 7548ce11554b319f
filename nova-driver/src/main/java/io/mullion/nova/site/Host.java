package io.mullion.nova.site;

import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ObjectModel;
import io.mullion.powervm.model.ManagedSystem;

/**
 * A host as one of its consoles reaches it.
 *
 * @param name machine type, model and serial: {@code 9119MME_1009425}
 * @param systemName the console's own name for it, by which moves name their target
 * @param uuid of the system on this console
 * @param console who is asked
 */
public record Host(String name, String systemName, String uuid, PowerVmClient console) {
    /** The host of a system that was read from a console. */
    public static Host of(ManagedSystem system, PowerVmClient console) {
        return new Host(nameOf(system), system.name(), system.uuid(), console);
    }

    /** The name under which everybody knows a system. */
    public static String nameOf(ManagedSystem system) {
        return system.machineType() + system.model() + "_" + system.serial();
    }

    /** The objects of its console. */
    public ObjectModel objects() {
        return console.objects();
    }

    /** Its address. */
    public Href system() {
        return Href.uom("ManagedSystem", uuid);
    }

    /** Its partitions. */
    public Href partitions() {
        return system().child("LogicalPartition");
    }

    /** One of its partitions. */
    public Href partition(String partition) {
        return system().child("LogicalPartition", partition);
    }

    /** Its I/O servers. */
    public Href vioses() {
        return system().child("VirtualIOServer");
    }

    /** One of its I/O servers. */
    public Href vios(String vios) {
        return system().child("VirtualIOServer", vios);
    }
}
