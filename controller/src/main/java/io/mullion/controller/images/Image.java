package io.mullion.controller.images;

import io.mullion.spi.compute.OsType;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a server starts from.
 *
 * @param id in the API
 * @param owner id of the project it belongs to
 * @param name not unique
 * @param visibility who sees it
 * @param status what it is
 * @param guard what keeps it
 * @param format what kind of data it is
 * @param needs what a server of it must have
 * @param content what is known of its data
 * @param disk its disk on a storage back end; empty if it has none
 * @param properties free ones
 * @param tags words to find it by
 * @param created when
 * @param updated when it last changed
 */
public record Image(
        UUID id,
        String owner,
        Optional<String> name,
        Visibility visibility,
        ImageStatus status,
        Guard guard,
        Format format,
        Needs needs,
        Content content,
        Optional<Disk> disk,
        Map<String, String> properties,
        Set<String> tags,
        Instant created,
        Instant updated) {
    private static final long GIB = 1L << 30;

    public Image {
        properties = new TreeMap<>(properties);
        tags = new TreeSet<>(tags);
    }

    /** What keeps an image. @param kept whether it cannot be deleted @param hidden whether plain lists leave it out */
    public record Guard(boolean kept, boolean hidden) {
        /** Neither. */
        public static final Guard NONE = new Guard(false, false);
    }

    /** What kind of data it is, such as {@code bare} and {@code raw}. */
    public record Format(Optional<String> container, Optional<String> disk) {
        /** The content of a disk, as on a storage back end. */
        public static final Format DISK = new Format(Optional.of("bare"), Optional.of("raw"));

        boolean complete() {
            return container.isPresent() && disk.isPresent();
        }
    }

    /** What a server of it must have. @param diskGib GiB of its boot disk @param ramMib MiB of memory */
    public record Needs(int diskGib, int ramMib) {}

    /** What is known of its data. @param size bytes @param checksum MD5 @param hash SHA-512 */
    public record Content(Optional<Long> size, Optional<String> checksum, Optional<String> hash) {
        /** Nothing. */
        public static final Content NONE = new Content(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A disk on a storage back end.
     *
     * @param backend name of the back end
     * @param volume its name on the back end
     * @param uniqueId its identity on the back end, where it is known
     * @param gib GiB, 1 or more
     */
    public record Disk(String backend, String volume, Optional<String> uniqueId, int gib) {
        Content content() {
            return new Content(Optional.of(gib * GIB), Optional.empty(), Optional.empty());
        }
    }

    /** The smallest boot disk in GiB for a server of it. */
    public int leastDiskGib() {
        int own = disk.map(Disk::gib)
                .orElseGet(() -> (int) Math.ceilDiv(content.size().orElse(0L), GIB));
        return Math.max(own, needs.diskGib());
    }

    /**
     * Which operating system it has, as its properties say ({@code os_distro}, {@code os_type}); Linux if they do not
     * (reference/scheduler-filters.md §1.22).
     */
    public OsType os() {
        return os(properties);
    }

    /** The same for the properties that a server keeps of its image. */
    public static OsType os(Map<String, String> properties) {
        for (String key : new String[] {"os_distro", "os_type"}) {
            String word = properties.getOrDefault(key, "").toLowerCase(Locale.ROOT);
            if (word.startsWith("aix")) {
                return OsType.AIX;
            }
            if (word.replaceAll("[ _-]", "").startsWith("ibmi") || word.equals("os400")) {
                return OsType.IBM_I;
            }
            if (!word.isEmpty()) {
                return OsType.LINUX;
            }
        }
        return OsType.LINUX;
    }

    /** As the scheduler sees it. @param volumeBacked whether the server's root disk is a volume */
    public io.mullion.spi.placement.Image forPlacement(boolean volumeBacked) {
        return new io.mullion.spi.placement.Image(id.toString(), properties, volumeBacked);
    }

    /** A copy to alter. */
    ImageChange change() {
        return new ImageChange(this);
    }
}
