package io.mullion.controller.networks;

import io.mullion.controller.database.Listing;
import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.networks.Network.Segment;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Networks in the database. */
final class NetworkStore {
    static final String SELECT = "SELECT t.* FROM networks t";

    /** Adds a network. @throws MullionException {@code DUPLICATE} if its VLAN is taken */
    void insert(Handle handle, Network network) {
        Segment segment = network.segment();
        UniqueViolation.refuse(
                () -> bind(handle.createUpdate("""
                                INSERT INTO networks (id, project_id, name, description, admin_state_up, shared,
                                    is_external, mtu, network_type, physical_network, segmentation_id, created_at,
                                    updated_at)
                                VALUES (:id, :project, :name, :description, :up, :shared, :external, :mtu, :kind,
                                    :physical, :vlan, :created, :updated)"""), network)
                        .bind("project", network.project())
                        .bind("created", network.created())
                        .execute(),
                () -> taken(segment));
    }

    /** Writes what may change. @throws MullionException {@code DUPLICATE} if its VLAN is taken */
    void update(Handle handle, Network network) {
        UniqueViolation.refuse(() -> bind(handle.createUpdate("""
                                UPDATE networks SET name = :name, description = :description, admin_state_up = :up,
                                    shared = :shared, is_external = :external, mtu = :mtu, network_type = :kind,
                                    physical_network = :physical, segmentation_id = :vlan, updated_at = :updated
                                WHERE id = :id"""), network).execute(), () -> taken(network.segment()));
    }

    private static Update bind(Update update, Network network) {
        Segment segment = network.segment();
        return update.bind("id", network.id())
                .bind("name", network.texts().name())
                .bind("description", network.texts().description())
                .bind("up", network.up())
                .bind("shared", network.shared())
                .bind("external", network.external())
                .bind("mtu", network.mtu())
                .bind("kind", segment.kind().name())
                .bind("physical", segment.physicalNetwork())
                .bind("vlan", segment.vlan())
                .bind("updated", network.updated());
    }

    private static MullionException taken(Segment segment) {
        return new MullionException(
                ErrorCode.DUPLICATE,
                segment.vlan() == 0
                        ? "Unable to create the flat network. Physical network " + segment.physicalNetwork()
                                + " is in use."
                        : "Unable to create the network. The VLAN " + segment.vlan() + " on physical network "
                                + segment.physicalNetwork() + " is in use.");
    }

    Optional<Network> find(Handle handle, UUID id) {
        return list(handle, Listing.of(SELECT, "networks").where("t.id = :id", "id", id), 1).stream()
                .findFirst();
    }

    List<Network> find(Handle handle, Collection<UUID> ids) {
        return list(handle, Listing.of(SELECT, "networks").in("t.id", ids), Integer.MAX_VALUE);
    }

    /** A page of networks, with the ids of their subnets. */
    List<Network> list(Handle handle, Listing listing, int limit) {
        List<Network> page =
                listing.query(handle, limit).map((rs, ctx) -> network(rs)).list();
        Map<UUID, List<UUID>> subnets =
                subnets(handle, page.stream().map(Network::id).toList());
        return page.stream()
                .map(network -> network.with(subnets.getOrDefault(network.id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<UUID>> subnets(Handle handle, List<UUID> networks) {
        Map<UUID, List<UUID>> all = new HashMap<>();
        if (!networks.isEmpty()) {
            handle.createQuery("SELECT id, network_id FROM subnets WHERE network_id IN (<ids>) ORDER BY created_at, id")
                    .bindList("ids", networks)
                    .map((rs, ctx) -> all.computeIfAbsent(
                                    rs.getObject("network_id", UUID.class), id -> new ArrayList<>())
                            .add(rs.getObject("id", UUID.class)))
                    .forEach(added -> {});
        }
        return all;
    }

    /** Holds a network's row until the transaction ends. */
    boolean lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT id FROM networks WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    /** Deletes a network that has no ports, with its subnets. */
    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM subnets WHERE network_id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("DELETE FROM networks WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** VLANs in use on a physical network. */
    Set<Integer> vlans(Handle handle, String physicalNetwork) {
        return new HashSet<>(
                handle.createQuery("SELECT segmentation_id FROM networks WHERE physical_network = :physical")
                        .bind("physical", physicalNetwork)
                        .mapTo(Integer.class)
                        .list());
    }

    private static Network network(ResultSet rs) throws SQLException {
        return new Network(
                rs.getObject("id", UUID.class),
                rs.getString("project_id"),
                new Texts(rs.getString("name"), rs.getString("description")),
                rs.getBoolean("admin_state_up"),
                rs.getBoolean("shared"),
                rs.getBoolean("is_external"),
                rs.getInt("mtu"),
                new Segment(
                        Segment.Kind.valueOf(rs.getString("network_type")),
                        rs.getString("physical_network"),
                        rs.getInt("segmentation_id")),
                List.of(),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
