package io.mullion.controller.images;

import io.mullion.controller.database.Listing;
import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.images.Image.Content;
import io.mullion.controller.images.Image.Disk;
import io.mullion.controller.images.Image.Format;
import io.mullion.controller.images.Image.Guard;
import io.mullion.controller.images.Image.Needs;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Images in the database. */
final class ImageStore {
    static final String SELECT = "SELECT t.* FROM images t";

    /** Adds an image. @throws MullionException {@code DUPLICATE} if its id is taken */
    void insert(Handle handle, Image image) {
        UniqueViolation.refuse(
                () -> bind(handle.createUpdate("""
                                INSERT INTO images (id, owner, name, visibility, status, protected, hidden,
                                    container_format, disk_format, min_disk, min_ram, size, checksum, hash_value,
                                    disk_backend, disk_volume, disk_unique_id, disk_gib, created_at, updated_at)
                                VALUES (:id, :owner, :name, :visibility, :status, :protected, :hidden,
                                    :container, :format, :minDisk, :minRam, :size, :checksum, :hash,
                                    :backend, :volume, :uniqueId, :gib, :created, :updated)"""), image)
                        .bind("created", image.created())
                        .execute(),
                () -> new MullionException(ErrorCode.DUPLICATE, "Image ID " + image.id() + " already exists!"));
        putProperties(handle, image);
        putTags(handle, image);
    }

    /** Writes everything that may change, if the image still has one of these states. */
    boolean update(Handle handle, Image image, Set<ImageStatus> from) {
        int changed = bind(handle.createUpdate("""
                        UPDATE images SET owner = :owner, name = :name, visibility = :visibility, status = :status,
                            protected = :protected, hidden = :hidden, container_format = :container,
                            disk_format = :format, min_disk = :minDisk, min_ram = :minRam, size = :size,
                            checksum = :checksum, hash_value = :hash, disk_backend = :backend, disk_volume = :volume,
                            disk_unique_id = :uniqueId, disk_gib = :gib, updated_at = :updated
                        WHERE id = :id AND status IN (<from>)"""), image)
                .bindList("from", from.stream().map(ImageStatus::name).toList())
                .execute();
        if (changed > 0) {
            putProperties(handle, image);
            putTags(handle, image);
        }
        return changed > 0;
    }

    private static Update bind(Update update, Image image) {
        Optional<Disk> disk = image.disk();
        return update.bind("id", image.id())
                .bind("owner", image.owner())
                .bind("name", image.name().orElse(null))
                .bind("visibility", image.visibility().name())
                .bind("status", image.status().name())
                .bind("protected", image.guard().kept())
                .bind("hidden", image.guard().hidden())
                .bind("container", image.format().container().orElse(null))
                .bind("format", image.format().disk().orElse(null))
                .bind("minDisk", image.needs().diskGib())
                .bind("minRam", image.needs().ramMib())
                .bind("size", image.content().size().orElse(null))
                .bind("checksum", image.content().checksum().orElse(null))
                .bind("hash", image.content().hash().orElse(null))
                .bind("backend", disk.map(Disk::backend).orElse(null))
                .bind("volume", disk.map(Disk::volume).orElse(null))
                .bind("uniqueId", disk.flatMap(Disk::uniqueId).orElse(null))
                .bind("gib", disk.map(Disk::gib).orElse(null))
                .bind("updated", image.updated());
    }

    private static void putProperties(Handle handle, Image image) {
        clear(handle, "image_properties", image.id());
        if (!image.properties().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(
                    "INSERT INTO image_properties (image_id, name, content) VALUES (:id, :name, :content)");
            image.properties()
                    .forEach((name, value) -> batch.bind("id", image.id())
                            .bind("name", name)
                            .bind("content", value)
                            .add());
            batch.execute();
        }
    }

    private static void putTags(Handle handle, Image image) {
        clear(handle, "image_tags", image.id());
        if (!image.tags().isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO image_tags (image_id, tag) VALUES (:id, :tag)");
            image.tags()
                    .forEach(
                            tag -> batch.bind("id", image.id()).bind("tag", tag).add());
            batch.execute();
        }
    }

    private static void clear(Handle handle, String table, UUID image) {
        handle.createUpdate("DELETE FROM " + table + " WHERE image_id = :id")
                .bind("id", image)
                .execute();
    }

    Optional<Image> find(Handle handle, UUID id) {
        return list(handle, Listing.of(SELECT, "images").where("t.id = :id", "id", id), 1).stream()
                .findFirst();
    }

    /** An image, its row held until the transaction ends. */
    Optional<Image> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT id FROM images WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(found -> find(handle, found));
    }

    /** The image with this disk. */
    Optional<Image> withDisk(Handle handle, String backend, String volume) {
        return list(
                        handle,
                        Listing.of(SELECT, "images")
                                .where("t.disk_backend = :backend", "backend", backend)
                                .where("t.disk_volume = :volume", "volume", volume)
                                .orderBy("t.created_at", false)
                                .orderBy("t.id", false),
                        1)
                .stream()
                .findFirst();
    }

    /** A page of images, their properties and tags included. */
    List<Image> list(Handle handle, Listing listing, int limit) {
        List<Image> page =
                listing.query(handle, limit).map((rs, ctx) -> image(rs)).list();
        List<UUID> ids = page.stream().map(Image::id).toList();
        Map<UUID, Map<String, String>> properties = properties(handle, ids);
        Map<UUID, Set<String>> tags = tags(handle, ids);
        return page.stream()
                .map(image -> {
                    ImageChange whole = image.change();
                    whole.properties.putAll(properties.getOrDefault(image.id(), Map.of()));
                    whole.tags = tags.getOrDefault(image.id(), Set.of());
                    return whole.done(image.updated());
                })
                .toList();
    }

    private static Map<UUID, Map<String, String>> properties(Handle handle, Collection<UUID> images) {
        Map<UUID, Map<String, String>> all = new HashMap<>();
        if (!images.isEmpty()) {
            handle.createQuery("SELECT image_id, name, content FROM image_properties WHERE image_id IN (<ids>)")
                    .bindList("ids", List.copyOf(images))
                    .map((rs, ctx) -> all.computeIfAbsent(rs.getObject("image_id", UUID.class), id -> new TreeMap<>())
                            .put(rs.getString("name"), rs.getString("content")))
                    .forEach(previous -> {});
        }
        return all;
    }

    private static Map<UUID, Set<String>> tags(Handle handle, Collection<UUID> images) {
        Map<UUID, Set<String>> all = new HashMap<>();
        if (!images.isEmpty()) {
            handle.createQuery("SELECT image_id, tag FROM image_tags WHERE image_id IN (<ids>)")
                    .bindList("ids", List.copyOf(images))
                    .map((rs, ctx) -> all.computeIfAbsent(rs.getObject("image_id", UUID.class), id -> new HashSet<>())
                            .add(rs.getString("tag")))
                    .forEach(added -> {});
        }
        return all;
    }

    boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM images WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    private static Image image(ResultSet rs) throws SQLException {
        return new Image(
                rs.getObject("id", UUID.class),
                rs.getString("owner"),
                text(rs, "name"),
                Visibility.valueOf(rs.getString("visibility")),
                ImageStatus.valueOf(rs.getString("status")),
                new Guard(rs.getBoolean("protected"), rs.getBoolean("hidden")),
                new Format(text(rs, "container_format"), text(rs, "disk_format")),
                new Needs(rs.getInt("min_disk"), rs.getInt("min_ram")),
                new Content(
                        Optional.ofNullable((Long) rs.getObject("size")), text(rs, "checksum"), text(rs, "hash_value")),
                text(rs, "disk_backend").map(backend -> disk(rs, backend)),
                Map.of(),
                Set.of(),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Disk disk(ResultSet rs, String backend) {
        try {
            return new Disk(backend, rs.getString("disk_volume"), text(rs, "disk_unique_id"), rs.getInt("disk_gib"));
        } catch (SQLException failure) {
            throw MullionException.internal("cannot read an image's disk", failure);
        }
    }

    private static Optional<String> text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }
}
