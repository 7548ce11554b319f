package io.mullion.controller.volumes;

import io.mullion.controller.images.Image;
import io.mullion.controller.images.Images;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Disks of the images of this service's own image API. */
final class ImageDisks implements ImageSource {
    private final Images images;

    @Inject
    ImageDisks(Images images) {
        this.images = images;
    }

    @Override
    public ImageDisk bootDisk(Handle handle, UUID image, String project) {
        Image found = images.deployable(handle, image, project);
        Image.Disk disk = found.disk().orElseThrow();
        return new ImageDisk(disk.backend(), disk.volume(), disk.uniqueId(), found.leastDiskGib(), metadata(found));
    }

    /** What Cinder keeps of an image with a volume: the fixed fields as texts, and the free properties. */
    private static Map<String, String> metadata(Image image) {
        Map<String, String> all = new TreeMap<>(image.properties());
        all.put("image_id", image.id().toString());
        image.name().ifPresent(name -> all.put("image_name", name));
        image.format().container().ifPresent(format -> all.put("container_format", format));
        image.format().disk().ifPresent(format -> all.put("disk_format", format));
        image.content().size().ifPresent(size -> all.put("size", Long.toString(size)));
        image.content().checksum().ifPresent(checksum -> all.put("checksum", checksum));
        all.put("min_disk", Integer.toString(image.needs().diskGib()));
        all.put("min_ram", Integer.toString(image.needs().ramMib()));
        return all;
    }
}
