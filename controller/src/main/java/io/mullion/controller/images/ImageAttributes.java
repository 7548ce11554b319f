package io.mullion.controller.images;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.images.Image.Format;
import io.mullion.controller.images.Image.Guard;
import io.mullion.controller.images.Image.Needs;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Sets single attributes of an image, as creation and patches do. */
final class ImageAttributes {
    static final Set<String> READ_ONLY = Set.of(
            "created_at",
            "updated_at",
            "status",
            "checksum",
            "size",
            "virtual_size",
            "os_hash_algo",
            "os_hash_value",
            "direct_url",
            "self",
            "file",
            "schema",
            "id",
            "stores");

    /** Attributes that every image has and that cannot be taken away. */
    static final Set<String> BASE = Set.of(
            "name",
            "visibility",
            "protected",
            "os_hidden",
            "container_format",
            "disk_format",
            "min_disk",
            "min_ram",
            "owner",
            "tags",
            "locations");

    private final ImageChange image;

    ImageAttributes(ImageChange image) {
        this.image = image;
    }

    /** Refuses an attribute that clients do not set. */
    static void requireWritable(String name) {
        if (READ_ONLY.contains(name)) {
            throw forbidden("Attribute '" + name + "' is read-only.");
        }
    }

    static MullionException forbidden(String sentence) {
        return new MullionException(ErrorCode.FORBIDDEN, sentence);
    }

    /** Sets one attribute, whose value fits the schema. */
    void set(String name, JsonNode value) {
        requireWritable(name);
        switch (name) {
            case "name" -> image.name = text(value);
            case "visibility" ->
                image.visibility = Visibility.of(value.asText()).orElseThrow();
            case "protected" -> image.guard = new Guard(value.asBoolean(), image.guard.hidden());
            case "os_hidden" -> image.guard = new Guard(image.guard.kept(), value.asBoolean());
            case "container_format" -> format(name, new Format(text(value), image.format.disk()));
            case "disk_format" -> format(name, new Format(image.format.container(), text(value)));
            case "min_disk" -> image.needs = new Needs(value.asInt(), image.needs.ramMib());
            case "min_ram" -> image.needs = new Needs(image.needs.diskGib(), value.asInt());
            case "owner" -> image.owner = value.asText();
            case "tags" -> tags(value);
            case "locations" -> locations(value);
            default -> property(name, value);
        }
    }

    private static Optional<String> text(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    private void format(String name, Format format) {
        if (image.old().status() != ImageStatus.QUEUED) {
            throw forbidden("Attribute " + name + " can be only replaced for a queued image.");
        }
        image.format = format;
    }

    private void tags(JsonNode value) {
        Set<String> tags = new TreeSet<>();
        value.forEach(tag -> tags.add(tag.asText()));
        image.tags = tags;
    }

    /** An image has one disk; the one it has may be named again, but not exchanged under servers that come from it. */
    private void locations(JsonNode value) {
        if (!value.isArray() || value.size() != 1) {
            throw MullionException.invalid("Invalid locations: an image has exactly one.");
        }
        location(value.get(0));
    }

    void location(JsonNode value) {
        Image.Disk disk = DiskLocation.parse(value);
        if (image.old().status() != ImageStatus.QUEUED) {
            if (!image.disk.equals(Optional.of(disk))) {
                throw MullionException.stateConflict(
                        "Image status: " + image.old().status().word() + ". A location is set on a queued image only.");
            }
            return;
        }
        if (!image.format.complete()) {
            image.format = Format.DISK;
        }
        image.on(disk);
    }

    private void property(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw MullionException.invalid("Provided object does not match schema 'image': property '" + name
                    + "' must be a text, not " + value + ".");
        }
        image.properties.put(name, value.asText());
    }
}
