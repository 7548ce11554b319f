package io.mullion.nova.storage;

import io.mullion.powervm.model.PhysicalVolume;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.volume.ConnectionInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A LUN among the disks that an I/O server knows already. Its page-83 identifier is there by itself, unless the I/O
 * server has not asked for it, and inside of the unique id ({@code reference/powervm-rest.md} §15, §17.7).
 */
final class KnownDisk {
    private static final int KIND_PREFIX = 2;

    private KnownDisk() {}

    /** Tells a mapped device that is the volume; the I/O server was read with its storage. */
    static Predicate<Storage> of(VirtualIoServer vios, ConnectionInfo.FibreChannel volume) {
        Optional<String> name = named(vios, volume);
        String tag = volume.volume().toString();
        return storage -> storage instanceof PhysicalVolume disk
                && (disk.tag().filter(tag::equals).isPresent()
                        || is(disk, volume.deviceId())
                        || name.filter(disk.name()::equals).isPresent());
    }

    /** The name of the volume on an I/O server that knows it. */
    static Optional<String> named(VirtualIoServer vios, ConnectionInfo.FibreChannel volume) {
        return vios.physicalVolumes().stream()
                .filter(disk -> is(disk, volume.deviceId()))
                .map(PhysicalVolume::name)
                .findFirst();
    }

    private static boolean is(PhysicalVolume disk, String deviceId) {
        String wanted = deviceId.toUpperCase(Locale.ROOT);
        boolean page83 = disk.page83()
                .flatMap(KnownDisk::decoded)
                .map(bytes -> HexFormat.of().withUpperCase().formatHex(bytes).equals(wanted)
                        || text(bytes).equals(wanted))
                .orElse(false);
        return page83
                || Optional.of(disk.uniqueId())
                        .filter(id -> id.length() > KIND_PREFIX)
                        .flatMap(id -> decoded(id.substring(KIND_PREFIX)))
                        .filter(bytes -> text(bytes).contains(wanted))
                        .isPresent();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException ignored) {
            return Optional.empty(); // local disks have other kinds of ids
        }
    }
}
