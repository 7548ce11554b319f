package io.mullion.controller.servers.create;

import io.mullion.controller.servers.create.CreateServerBody.Device;
import io.mullion.controller.servers.volumes.DeviceNames;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads which disks a new server is to have. A partition has no disk of its host's own: an image always becomes a volume,
 * also where the request says {@code local} ({@code reference/powervc-concepts.md}).
 */
final class DiskWishes {
    private static final String FIELD = "block_device_mapping_v2.";

    private final Optional<String> image;
    private final Optional<String> bootType;
    private final int rootGigabytes;
    private final Set<String> names = new HashSet<>(Set.of(DeviceNames.ROOT));

    /**
     * @param image that the request names as {@code imageRef}
     * @param bootType volume type of the boot volume, if the flavor has one
     * @param rootGigabytes size of the boot volume that the flavor asks for; 0 for the image's own
     */
    DiskWishes(Optional<String> image, Optional<String> bootType, int rootGigabytes) {
        this.image = image;
        this.bootType = bootType;
        this.rootGigabytes = rootGigabytes;
    }

    /** The disks, the boot disk first. @throws MullionException {@code INVALID_INPUT} if there is no boot disk, or two */
    List<DiskWish> read(List<Device> devices) {
        List<DiskWish> disks = new ArrayList<>();
        for (Device device : devices) {
            disks.add(read(device));
        }
        List<DiskWish> boot = disks.stream().filter(DiskWish::boot).toList();
        if (boot.size() > 1) {
            throw MullionException.invalid("Block Device Mapping is Invalid: Boot sequence for the instance and"
                    + " image/block device mapping combination is not valid.");
        }
        if (boot.isEmpty()) {
            disks.addFirst(fromImage());
        } else {
            disks.remove(boot.getFirst());
            disks.addFirst(boot.getFirst());
        }
        return disks;
    }

    private DiskWish fromImage() {
        if (image.isEmpty()) {
            throw MullionException.invalid(
                    "Invalid imageRef provided: a server starts from an image, or from a block device with boot_index 0.");
        }
        DiskWish.Origin origin = new DiskWish.Origin(true, image, Optional.empty(), rootGigabytes, bootType);
        return new DiskWish(
                UUID.randomUUID(), UUID.randomUUID(), origin, true, true, DeviceNames.ROOT, Optional.empty());
    }

    private DiskWish read(Device device) {
        boolean boot = Loose.number(device.bootIndex(), FIELD + "boot_index", -1)
                .filter(index -> index == 0)
                .isPresent();
        boolean deleteWith = Loose.flag(
                device.deleteOnTermination(),
                FIELD + "delete_on_termination",
                device.destination().filter("local"::equals).isPresent());
        DiskWish.Origin origin = origin(device, boot);
        UUID id = origin.made() ? UUID.randomUUID() : id(device);
        return new DiskWish(id, UUID.randomUUID(), origin, boot, deleteWith, name(device, boot), device.tag());
    }

    private DiskWish.Origin origin(Device device, boolean boot) {
        int size = Loose.number(device.size(), FIELD + "volume_size", 1).orElse(0);
        Optional<String> type = device.type().or(() -> boot ? bootType : Optional.empty());
        return switch (device.source()) {
            case "volume" -> DiskWish.Origin.PRESENT;
            case "image" -> new DiskWish.Origin(true, Optional.of(named(device)), Optional.empty(), size, type);
            case "snapshot" -> new DiskWish.Origin(true, Optional.empty(), Optional.of(named(device)), size, type);
            case "blank" -> blank(size, type);
            default ->
                throw MullionException.invalid(
                        "Invalid input for field/attribute " + FIELD + "source_type. Value: " + device.source() + ".");
        };
    }

    private static DiskWish.Origin blank(int size, Optional<String> type) {
        if (size == 0) {
            throw MullionException.invalid("Block Device Mapping is Invalid: a blank volume needs volume_size.");
        }
        return new DiskWish.Origin(true, Optional.empty(), Optional.empty(), size, type);
    }

    private String name(Device device, boolean boot) {
        String name = boot
                ? DeviceNames.ROOT
                : device.name().filter(wish -> !names.contains(wish)).orElseGet(() -> DeviceNames.freeOf(names));
        names.add(name);
        return name;
    }

    private static String named(Device device) {
        return device.uuid()
                .orElseThrow(() -> MullionException.invalid(
                        "Block Device Mapping is Invalid: " + device.source() + " needs a uuid."));
    }

    private static UUID id(Device device) {
        try {
            return UUID.fromString(named(device));
        } catch (IllegalArgumentException wrong) {
            throw MullionException.invalid(
                    "Block Device Mapping is Invalid: failed to get volume " + named(device) + ".");
        }
    }
}
