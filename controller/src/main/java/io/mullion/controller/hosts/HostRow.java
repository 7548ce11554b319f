package io.mullion.controller.hosts;

import io.mullion.controller.hosts.Host.Group;
import io.mullion.controller.hosts.Host.Ids;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.placement.HostStatus.Maintenance;
import io.mullion.spi.placement.HostStatus.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A host's row without its inventory. */
record HostRow(
        Inventories.Named named, Ids ids, Group group, Service service, Maintenance maintenance, Instant seenAt) {
    /** Selects all columns that {@link #of} reads; the row's alias is {@code t}. */
    static final String SELECT = """
            SELECT t.name, t.number, t.service_uuid, t.hypervisor_uuid, t.group_id, t.inventory_id, t.seen_at, t.disabled,
                t.disabled_reason, t.forced_down, t.maintenance, g.name AS group_name, g.zone AS group_zone
            FROM hosts t JOIN host_groups g ON g.id = t.group_id""";

    static HostRow of(ResultSet rs) throws SQLException {
        return new HostRow(
                new Inventories.Named(
                        rs.getString("name"), Optional.ofNullable(rs.getObject("inventory_id", UUID.class))),
                new Ids(
                        rs.getLong("number"),
                        rs.getObject("service_uuid", UUID.class),
                        rs.getObject("hypervisor_uuid", UUID.class)),
                new Group(
                        rs.getInt("group_id"),
                        rs.getString("group_name"),
                        Optional.ofNullable(rs.getString("group_zone"))),
                new Service(
                        !rs.getBoolean("disabled"),
                        Optional.ofNullable(rs.getString("disabled_reason")).orElse(""),
                        rs.getBoolean("forced_down")),
                Maintenance.valueOf(rs.getString("maintenance")),
                rs.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    Host with(HostInventory inventory, HostUp up) {
        return new Host(inventory, ids, group, service, maintenance, seenAt, up.isUp(inventory, service, seenAt));
    }
}
