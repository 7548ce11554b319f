package io.mullion.controller.images;

import io.mullion.controller.images.Image.Disk;
import io.mullion.controller.volumes.ImageSource;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells the block storage service where images' disks lie. */
final class ImageDisks implements ImageSource {
    private final Images images;

    @Inject
    ImageDisks(Images images) {
        this.images = images;
    }

    @Override
    public ImageDisk bootDisk(Handle handle, UUID id, String project) {
        Image image = images.deployable(handle, id, project);
        Disk disk = image.disk().orElseThrow();
        return new ImageDisk(disk.backend(), disk.volume(), disk.uniqueId(), image.leastDiskGib(), metadata(image));
    }

    /** What a volume says of its image, in the names that cinder has. */
    private static Map<String, String> metadata(Image image) {
        Map<String, String> metadata = new HashMap<>(image.properties());
        metadata.put("image_id", image.id().toString());
        image.name().ifPresent(name -> metadata.put("image_name", name));
        image.format().container().ifPresent(format -> metadata.put("container_format", format));
        image.format().disk().ifPresent(format -> metadata.put("disk_format", format));
        image.content().size().ifPresent(size -> metadata.put("size", size.toString()));
        metadata.put("min_disk", Integer.toString(image.needs().diskGib()));
        metadata.put("min_ram", Integer.toString(image.needs().ramMib()));
        return metadata;
    }
}
