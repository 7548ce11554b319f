package io.mullion.controller.images;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.controller.database.Listing;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.images.Image.Content;
import io.mullion.controller.images.Image.Disk;
import io.mullion.controller.images.Image.Format;
import io.mullion.controller.images.Image.Guard;
import io.mullion.controller.images.Image.Needs;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** What can be done with images. The only class that other features call for them. */
@Singleton
public final class Images {
    private static final Set<ImageStatus> ANY = Set.of(ImageStatus.values());
    private static final Set<ImageStatus> UNFINISHED = Set.of(ImageStatus.QUEUED, ImageStatus.SAVING);

    private final Database database;
    private final Policy policy;
    private final Clock clock;
    private final ImageStore store = new ImageStore();
    private final MemberStore members = new MemberStore();

    @Inject
    Images(Database database, Policy policy, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    /** An image that a caller may see. */
    public Optional<Image> find(Caller caller, String id) {
        return ImageIds.parse(id)
                .flatMap(key ->
                        database.read(handle -> store.find(handle, key).filter(image -> sees(handle, caller, image))));
    }

    /** An image that a caller may see. @throws MullionException {@code NOT_FOUND} */
    public Image require(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> unknown(id));
    }

    /** An image by id, whoever asks. */
    public Optional<Image> find(UUID id) {
        return database.read(handle -> store.find(handle, id));
    }

    /**
     * The image that a project may make volumes from now.
     *
     * @throws MullionException {@code NOT_FOUND} if it may not see such an image, {@code INVALID_INPUT} if the image is not
     *     active or has no disk on a storage back end
     */
    public Image deployable(Handle handle, UUID id, String project) {
        Image image = store.find(handle, id)
                .filter(found -> shownTo(handle, found, project))
                .orElseThrow(() -> unknown(id.toString()));
        if (image.status() != ImageStatus.ACTIVE) {
            throw MullionException.invalid(
                    "Image " + id + " is not active; it is " + image.status().word() + ".");
        }
        if (image.disk().isEmpty()) {
            throw MullionException.invalid("Image " + id
                    + " has no disk on a storage back end: it was uploaded, and partitions start from volumes only.");
        }
        return image;
    }

    /**
     * Makes sure that a disk is registered as a public image, for seeding an installation. An image with this disk is left
     * as it is.
     *
     * @param properties such as {@code os_distro} and {@code architecture}
     * @return the image, made now or before
     */
    public Image ensure(String name, String owner, Disk disk, Map<String, String> properties) {
        return database.inTransaction(handle -> store.withDisk(handle, disk.backend(), disk.volume())
                .orElseGet(() -> {
                    ImageChange fresh = fresh(UUID.randomUUID(), owner, Optional.of(name));
                    fresh.visibility = Visibility.PUBLIC;
                    fresh.format = Format.DISK;
                    fresh.properties.putAll(properties);
                    Image image = fresh.on(disk).done(clock.instant());
                    store.insert(handle, image);
                    return image;
                }));
    }

    /**
     * Describes an image whose disk is still to come: for captures of servers and volumes. May be repeated.
     *
     * @param id that it will have
     * @return the image, {@code SAVING}
     */
    public Image begin(Handle handle, UUID id, String owner, String name, Map<String, String> properties) {
        return store.find(handle, id).orElseGet(() -> {
            ImageChange fresh = fresh(id, owner, Optional.of(name)).status(ImageStatus.SAVING);
            fresh.visibility = Visibility.PRIVATE;
            fresh.format = Format.DISK;
            fresh.properties.putAll(properties);
            Image image = fresh.done(clock.instant());
            store.insert(handle, image);
            return image;
        });
    }

    /** Gives an image that was begun its disk: it can be used. May be repeated. */
    public Image complete(UUID id, Disk disk) {
        return update(id, UNFINISHED, image -> image.change().on(disk).done(clock.instant()));
    }

    /** Says that an image that was begun will not come about; quiet if it is gone. May be repeated. */
    public void fail(UUID id) {
        database.useTransaction(handle -> store.lock(handle, id)
                .ifPresent(image -> store.update(
                        handle, image.change().status(ImageStatus.KILLED).done(clock.instant()), UNFINISHED)));
    }

    /** Forgets an image; its disk, if it has one, stays. Quiet if it is gone. */
    public void remove(UUID id) {
        database.useTransaction(handle -> store.delete(handle, id));
    }

    /** A new image's blank. */
    ImageChange fresh(UUID id, String owner, Optional<String> name) {
        Instant now = clock.instant();
        return new ImageChange(new Image(
                id,
                owner,
                name,
                Visibility.SHARED,
                ImageStatus.QUEUED,
                Guard.NONE,
                new Format(Optional.empty(), Optional.empty()),
                new Needs(0, 0),
                Content.NONE,
                Optional.empty(),
                Map.of(),
                Set.of(),
                now,
                now));
    }

    Image add(ImageChange change) {
        Image image = change.done(clock.instant());
        database.useTransaction(handle -> store.insert(handle, image));
        return image;
    }

    /** Changes an image under its lock. @param from states in which it may be changed so */
    Image update(UUID id, Set<ImageStatus> from, UnaryOperator<Image> change) {
        return database.inTransaction(handle -> {
            Image old = store.lock(handle, id).orElseThrow(() -> unknown(id.toString()));
            if (!from.contains(old.status())) {
                throw MullionException.stateConflict(
                        "Image status transition from " + old.status().word() + " is not allowed here.");
            }
            Image changed = change.apply(old);
            store.update(handle, changed, from);
            return changed;
        });
    }

    Image update(UUID id, UnaryOperator<Image> change) {
        return update(id, ANY, change);
    }

    void delete(Image image) {
        if (image.guard().kept()) {
            throw new MullionException(
                    io.mullion.spi.error.ErrorCode.FORBIDDEN,
                    "Image " + image.id() + " is protected and cannot be deleted.");
        }
        if (!database.inTransaction(handle -> store.delete(handle, image.id()))) {
            throw unknown(image.id().toString());
        }
    }

    List<Image> list(Listing listing, int limit) {
        return database.read(handle -> store.list(handle, listing, limit));
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether a caller sees everybody's images. */
    boolean seesAll(Caller caller) {
        return policy.allows(caller, "get_image", target("", "", Visibility.PRIVATE));
    }

    /** What rules are told of an image. */
    Map<String, String> target(Caller caller, Image image) {
        String project = project(caller);
        boolean member = database.read(handle -> members.find(handle, image.id(), project))
                .isPresent();
        return target(image.owner(), member ? project : "", image.visibility());
    }

    static Map<String, String> target(String owner, String member, Visibility visibility) {
        return Map.of("project_id", owner, "owner", owner, "member_id", member, "visibility", visibility.word());
    }

    private boolean sees(Handle handle, Caller caller, Image image) {
        return shownTo(handle, image, project(caller))
                || policy.allows(caller, "get_image", target(image.owner(), "", image.visibility()));
    }

    private boolean shownTo(Handle handle, Image image, String project) {
        return switch (image.visibility()) {
            case PUBLIC, COMMUNITY -> true;
            case PRIVATE -> image.owner().equals(project);
            case SHARED ->
                image.owner().equals(project)
                        || members.find(handle, image.id(), project).isPresent();
        };
    }

    static String project(Caller caller) {
        return caller.project().map(Caller.Named::id).orElse("");
    }

    static MullionException unknown(String id) {
        return MullionException.notFound("No image found with ID " + id);
    }
}
