package io.mullion.controller.flavors;

import io.mullion.controller.database.Listing;
import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.flavors.Flavor.Size;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Flavors in the database. */
final class FlavorStore {
    static final String COLUMNS = """
            SELECT t.id, t.name, t.ram_mb, t.vcpus, t.root_gb, t.ephemeral_gb, t.swap_mb, t.rxtx_factor, t.is_public,
                t.disabled, t.description
            FROM flavors t""";

    /** Adds a flavor. @throws MullionException {@code DUPLICATE} if its id or name is taken */
    void insert(Handle handle, Flavor flavor, Instant now) {
        refuseTaken(handle, flavor);
        Size size = flavor.size();
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                                INSERT INTO flavors (id, name, ram_mb, vcpus, root_gb, ephemeral_gb, swap_mb,
                                    rxtx_factor, is_public, disabled, description, created_at)
                                VALUES (:id, :name, :ramMb, :vcpus, :rootGb, :ephemeralGb, :swapMb, :rxtxFactor,
                                    :isPublic, :disabled, :description, :now)""")
                        .bind("id", flavor.id())
                        .bind("name", flavor.name())
                        .bindMethods(size)
                        .bind("isPublic", flavor.isPublic())
                        .bind("disabled", flavor.disabled())
                        .bind("description", flavor.description().orElse(null))
                        .bind("now", now)
                        .execute(),
                () -> taken("Flavor with name " + flavor.name() + " already exists."));
        putSpecs(handle, flavor.id(), flavor.extraSpecs());
    }

    private static void refuseTaken(Handle handle, Flavor flavor) {
        if (exists(handle, "name", flavor.name())) {
            throw taken("Flavor with name " + flavor.name() + " already exists.");
        }
        if (exists(handle, "id", flavor.id())) {
            throw taken("Flavor with ID " + flavor.id() + " already exists.");
        }
    }

    private static boolean exists(Handle handle, String column, String value) {
        return handle.createQuery("SELECT COUNT(*) FROM flavors WHERE " + column + " = :value")
                        .bind("value", value)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static MullionException taken(String sentence) {
        return new MullionException(ErrorCode.DUPLICATE, sentence);
    }

    /** A flavor, its extra specs included. */
    Optional<Flavor> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + " WHERE t.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> flavor(rs))
                .findOne()
                .map(flavor -> flavor.with(specs(handle, List.of(id)).getOrDefault(id, Map.of())));
    }

    /** A page of flavors, their extra specs included. */
    List<Flavor> list(Handle handle, Listing listing, int limit) {
        List<Flavor> page =
                listing.query(handle, limit).map((rs, ctx) -> flavor(rs)).list();
        Map<String, Map<String, String>> specs =
                specs(handle, page.stream().map(Flavor::id).toList());
        return page.stream()
                .map(flavor -> flavor.with(specs.getOrDefault(flavor.id(), Map.of())))
                .toList();
    }

    private static Map<String, Map<String, String>> specs(Handle handle, List<String> flavors) {
        Map<String, Map<String, String>> all = new HashMap<>();
        if (!flavors.isEmpty()) {
            handle.createQuery("SELECT flavor_id, name, spec FROM flavor_extra_specs WHERE flavor_id IN (<ids>)")
                    .bindList("ids", flavors)
                    .map((rs, ctx) -> all.computeIfAbsent(rs.getString("flavor_id"), id -> new TreeMap<>())
                            .put(rs.getString("name"), rs.getString("spec")))
                    .forEach(previous -> {});
        }
        return all;
    }

    /** Sets extra specs, others stay. */
    void putSpecs(Handle handle, String flavor, Map<String, String> specs) {
        specs.forEach((name, value) -> {
            removeSpec(handle, flavor, name);
            handle.createUpdate(
                            "INSERT INTO flavor_extra_specs (flavor_id, name, spec) VALUES (:flavor, :name, :value)")
                    .bind("flavor", flavor)
                    .bind("name", name)
                    .bind("value", value)
                    .execute();
        });
    }

    /** Removes an extra spec; false if it was not there. */
    boolean removeSpec(Handle handle, String flavor, String name) {
        return handle.createUpdate("DELETE FROM flavor_extra_specs WHERE flavor_id = :flavor AND name = :name")
                        .bind("flavor", flavor)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    /** Changes the description; false if there is no such flavor. */
    boolean describe(Handle handle, String id, Optional<String> description, Instant now) {
        return handle.createUpdate("UPDATE flavors SET description = :description, updated_at = :now WHERE id = :id")
                        .bind("id", id)
                        .bind("description", description.orElse(null))
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** Deletes with all that belongs to it; false if there is no such flavor. */
    boolean delete(Handle handle, String id) {
        return handle.createUpdate("DELETE FROM flavors WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Holds the flavor's row until the transaction ends; false if there is no such flavor. */
    boolean lock(Handle handle, String id) {
        return handle.createQuery("SELECT id FROM flavors WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static Flavor flavor(ResultSet rs) throws SQLException {
        return new Flavor(
                rs.getString("id"),
                rs.getString("name"),
                new Size(
                        rs.getInt("ram_mb"),
                        rs.getInt("vcpus"),
                        rs.getInt("root_gb"),
                        rs.getInt("ephemeral_gb"),
                        rs.getInt("swap_mb"),
                        rs.getDouble("rxtx_factor")),
                rs.getBoolean("is_public"),
                rs.getBoolean("disabled"),
                Optional.ofNullable(rs.getString("description")),
                Map.of());
    }
}
