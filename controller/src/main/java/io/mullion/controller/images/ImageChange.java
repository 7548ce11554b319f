package io.mullion.controller.images;

import io.mullion.controller.images.Image.Content;
import io.mullion.controller.images.Image.Disk;
import io.mullion.controller.images.Image.Format;
import io.mullion.controller.images.Image.Guard;
import io.mullion.controller.images.Image.Needs;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An image as it is to be, while it is put together. */
final class ImageChange {
    private final Image old;
    String owner;
    Optional<String> name;
    Visibility visibility;
    ImageStatus status;
    Guard guard;
    Format format;
    Needs needs;
    Content content;
    Optional<Disk> disk;
    final Map<String, String> properties;
    Set<String> tags;

    ImageChange(Image old) {
        this.old = old;
        owner = old.owner();
        name = old.name();
        visibility = old.visibility();
        status = old.status();
        guard = old.guard();
        format = old.format();
        needs = old.needs();
        content = old.content();
        disk = old.disk();
        properties = new TreeMap<>(old.properties());
        tags = new TreeSet<>(old.tags());
    }

    Image old() {
        return old;
    }

    /** Gives it its disk: it can be used from now on. */
    ImageChange on(Disk place) {
        disk = Optional.of(place);
        content = place.content();
        status = ImageStatus.ACTIVE;
        return this;
    }

    ImageChange status(ImageStatus next) {
        status = next;
        return this;
    }

    ImageChange content(Content known) {
        content = known;
        return this;
    }

    Image done(Instant now) {
        return new Image(
                old.id(),
                owner,
                name,
                visibility,
                status,
                guard,
                format,
                needs,
                content,
                disk,
                properties,
                tags,
                old.created(),
                now);
    }
}
