package io.mullion.controller.networks;

import io.mullion.controller.database.Listing;
import io.mullion.controller.database.UniqueViolation;
import io.mullion.controller.http.Json;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.Port.Binding;
import io.mullion.controller.networks.Port.Device;
import io.mullion.controller.networks.Port.FixedIp;
import io.mullion.controller.networks.Port.VnicKind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Ports in the database. */
final class PortStore {
    static final String SELECT = "SELECT t.* FROM ports t";

    /** Adds a port, its addresses included. @throws MullionException {@code DUPLICATE} if MAC or an address is taken */
    void insert(Handle handle, Port port) {
        UniqueViolation.refuse(
                () -> bind(handle.createUpdate("""
                                INSERT INTO ports (id, project_id, network_id, name, description, mac_address,
                                    admin_state_up, device_id, device_owner, device_slot, made_for_it, tag, host_id,
                                    vnic_type, profile, created_at, updated_at)
                                VALUES (:id, :project, :network, :name, :description, :mac,
                                    :up, :device, :owner, :slot, :madeForIt, :tag, :host,
                                    :vnic, :profile, :created, :updated)"""), port)
                        .bind("project", port.project())
                        .bind("network", port.network())
                        .bind("created", port.created())
                        .execute(),
                () -> macTaken(port));
        putAddresses(handle, port);
    }

    /** Writes what may change, but for the addresses. */
    void update(Handle handle, Port port) {
        UniqueViolation.refuse(() -> bind(handle.createUpdate("""
                                UPDATE ports SET name = :name, description = :description, mac_address = :mac,
                                    admin_state_up = :up, device_id = :device, device_owner = :owner,
                                    device_slot = :slot, made_for_it = :madeForIt, tag = :tag, host_id = :host,
                                    vnic_type = :vnic, profile = :profile, updated_at = :updated
                                WHERE id = :id"""), port).execute(), () -> macTaken(port));
    }

    private static Update bind(Update update, Port port) {
        Device device = port.device();
        return update.bind("id", port.id())
                .bind("name", port.texts().name())
                .bind("description", port.texts().description())
                .bind("mac", port.mac())
                .bind("up", port.up())
                .bind("device", device.id())
                .bind("owner", device.owner())
                .bind("slot", device.slot().orElse(null))
                .bind("madeForIt", device.madeForIt())
                .bind("tag", device.tag().orElse(null))
                .bind("host", port.binding().host())
                .bind("vnic", port.binding().kind().name())
                .bind("profile", Json.text(port.binding().profile()))
                .bind("updated", port.updated());
    }

    private static MullionException macTaken(Port port) {
        return new MullionException(
                ErrorCode.DUPLICATE,
                "Unable to complete operation for network " + port.network() + ". The mac address " + port.mac()
                        + " is in use.");
    }

    /** Replaces a port's addresses. @throws MullionException {@code DUPLICATE} if one is taken */
    void putAddresses(Handle handle, Port port) {
        handle.createUpdate("DELETE FROM port_addresses WHERE port_id = :port")
                .bind("port", port.id())
                .execute();
        int place = 0;
        for (FixedIp each : port.addresses()) {
            int at = place++;
            UniqueViolation.refuse(
                    () -> handle.createUpdate("""
                                    INSERT INTO port_addresses (subnet_id, address, port_id, place)
                                    VALUES (:subnet, :address, :port, :place)""")
                            .bind("subnet", each.subnet())
                            .bind("address", each.address().toString())
                            .bind("port", port.id())
                            .bind("place", at)
                            .execute(),
                    () -> new MullionException(
                            ErrorCode.DUPLICATE,
                            "IP address " + each.address() + " already allocated in subnet " + each.subnet()));
        }
    }

    /** Which of some addresses of a subnet are taken. */
    List<String> taken(Handle handle, UUID subnet, List<String> addresses) {
        return handle.createQuery(
                        "SELECT address FROM port_addresses WHERE subnet_id = :subnet AND address IN (<addresses>)")
                .bind("subnet", subnet)
                .bindList("addresses", addresses)
                .mapTo(String.class)
                .list();
    }

    boolean hasMac(Handle handle, UUID network, String mac) {
        return handle.createQuery("SELECT 1 FROM ports WHERE network_id = :network AND mac_address = :mac")
                .bind("network", network)
                .bind("mac", mac)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether any port has an address of a subnet. */
    boolean inUse(Handle handle, UUID subnet) {
        return handle.createQuery("SELECT 1 FROM port_addresses WHERE subnet_id = :subnet LIMIT 1")
                .bind("subnet", subnet)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether a network has ports. */
    boolean on(Handle handle, UUID network) {
        return handle.createQuery("SELECT 1 FROM ports WHERE network_id = :network LIMIT 1")
                .bind("network", network)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    Optional<Port> find(Handle handle, UUID id) {
        return list(handle, Listing.of(SELECT, "ports").where("t.id = :id", "id", id), 1).stream()
                .findFirst();
    }

    /** A port, its row held until the transaction ends. */
    Optional<Port> lock(Handle handle, UUID id) {
        return handle.createQuery("SELECT id FROM ports WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(found -> find(handle, found));
    }

    /** Ports of some servers, in the order of their interfaces. */
    List<Port> of(Handle handle, Collection<String> devices) {
        return list(
                handle,
                Listing.of(SELECT, "ports")
                        .in("t.device_id", devices)
                        .orderBy("t.device_id", false)
                        .orderBy("COALESCE(t.device_slot, 1000000)", false)
                        .orderBy("t.created_at", false)
                        .orderBy("t.id", false),
                Integer.MAX_VALUE);
    }

    /** A page of ports, with their addresses. */
    List<Port> list(Handle handle, Listing listing, int limit) {
        List<Row> page = listing.query(handle, limit).map((rs, ctx) -> row(rs)).list();
        Map<UUID, List<FixedIp>> addresses = new HashMap<>();
        if (!page.isEmpty()) {
            handle.createQuery("""
                            SELECT port_id, subnet_id, address FROM port_addresses
                            WHERE port_id IN (<ids>) ORDER BY port_id, place""")
                    .bindList("ids", page.stream().map(Row::id).toList())
                    .map((rs, ctx) -> addresses
                            .computeIfAbsent(rs.getObject("port_id", UUID.class), id -> new ArrayList<>())
                            .add(new FixedIp(
                                    rs.getObject("subnet_id", UUID.class),
                                    IpAddress.parse(rs.getString("address")).orElseThrow())))
                    .forEach(added -> {});
        }
        return page.stream()
                .map(row -> row.port(addresses.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Deletes a port; its addresses are free again. */
    boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("DELETE FROM ports WHERE id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /** Puts all of a server's ports on a host; empty text takes them off. */
    void bindAll(Handle handle, String device, String host, Instant now) {
        handle.createUpdate("UPDATE ports SET host_id = :host, updated_at = :now WHERE device_id = :device")
                .bind("device", device)
                .bind("host", host)
                .bind("now", now)
                .execute();
    }

    private record Row(
            UUID id,
            String project,
            UUID network,
            Texts texts,
            String mac,
            boolean up,
            Device device,
            Binding binding,
            Instant created,
            Instant updated) {
        Port port(List<FixedIp> addresses) {
            return new Port(id, project, network, texts, mac, up, device, binding, addresses, created, updated);
        }
    }

    @SuppressWarnings("unchecked")
    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("project_id"),
                rs.getObject("network_id", UUID.class),
                new Texts(rs.getString("name"), rs.getString("description")),
                rs.getString("mac_address"),
                rs.getBoolean("admin_state_up"),
                new Device(
                        rs.getString("device_id"),
                        rs.getString("device_owner"),
                        Optional.ofNullable((Integer) rs.getObject("device_slot")),
                        rs.getBoolean("made_for_it"),
                        Optional.ofNullable(rs.getString("tag"))),
                new Binding(
                        rs.getString("host_id"),
                        VnicKind.valueOf(rs.getString("vnic_type")),
                        Json.value(rs.getString("profile"), Map.class)),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
