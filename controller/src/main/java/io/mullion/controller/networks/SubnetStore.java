package io.mullion.controller.networks;

import io.mullion.controller.database.Listing;
import io.mullion.controller.http.Json;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.Subnet.Pool;
import io.mullion.controller.networks.Subnet.Route;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Subnets in the database. */
final class SubnetStore {
    static final String SELECT = "SELECT t.* FROM subnets t";

    private record PoolText(String start, String end) {
        static PoolText of(Pool pool) {
            return new PoolText(pool.start().toString(), pool.end().toString());
        }

        Pool pool() {
            return new Pool(
                    IpAddress.parse(start).orElseThrow(), IpAddress.parse(end).orElseThrow());
        }
    }

    void insert(Handle handle, Subnet subnet) {
        bind(handle.createUpdate("""
                        INSERT INTO subnets (id, project_id, network_id, name, description, ip_version, cidr, gateway_ip,
                            enable_dhcp, allocation_pools, dns_nameservers, host_routes, created_at, updated_at)
                        VALUES (:id, :project, :network, :name, :description, :version, :cidr, :gateway,
                            :dhcp, :pools, :nameservers, :routes, :created, :updated)"""), subnet)
                .bind("project", subnet.project())
                .bind("network", subnet.network())
                .bind("version", subnet.cidr().version())
                .bind("cidr", subnet.cidr().toString())
                .bind("created", subnet.created())
                .execute();
    }

    void update(Handle handle, Subnet subnet) {
        bind(handle.createUpdate("""
                        UPDATE subnets SET name = :name, description = :description, gateway_ip = :gateway,
                            enable_dhcp = :dhcp, allocation_pools = :pools, dns_nameservers = :nameservers,
                            host_routes = :routes, updated_at = :updated
                        WHERE id = :id"""), subnet).execute();
    }

    private static Update bind(Update update, Subnet subnet) {
        return update.bind("id", subnet.id())
                .bind("name", subnet.texts().name())
                .bind("description", subnet.texts().description())
                .bind("gateway", subnet.gateway().map(IpAddress::toString).orElse(null))
                .bind("dhcp", subnet.dhcp())
                .bind(
                        "pools",
                        Json.text(subnet.pools().stream().map(PoolText::of).toList()))
                .bind("nameservers", Json.text(subnet.nameservers()))
                .bind("routes", Json.text(subnet.routes()))
                .bind("updated", subnet.updated());
    }

    Optional<Subnet> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " WHERE t.id = :id")
                .bind("id", id)
                .map((rs, ctx) -> subnet(rs))
                .findOne();
    }

    /** Subnets of some networks, oldest first. */
    List<Subnet> of(Handle handle, Collection<UUID> networks) {
        return list(
                handle,
                Listing.of(SELECT, "subnets")
                        .in("t.network_id", networks)
                        .orderBy("t.created_at", false)
                        .orderBy("t.id", false),
                Integer.MAX_VALUE);
    }

    List<Subnet> list(Handle handle, Listing listing, int limit) {
        return listing.query(handle, limit).map((rs, ctx) -> subnet(rs)).list();
    }

    void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM subnets WHERE id = :id").bind("id", id).execute();
    }

    /** Holds a subnet's row, under which addresses are given out, and says which one was given last. */
    Optional<IpAddress> lockForAddress(Handle handle, UUID id) {
        return handle.createQuery("SELECT COALESCE(last_ip, '') FROM subnets WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .flatMap(IpAddress::parse);
    }

    void given(Handle handle, UUID id, IpAddress address) {
        handle.createUpdate("UPDATE subnets SET last_ip = :address WHERE id = :id")
                .bind("id", id)
                .bind("address", address.toString())
                .execute();
    }

    private static Subnet subnet(ResultSet rs) throws SQLException {
        return new Subnet(
                rs.getObject("id", UUID.class),
                rs.getString("project_id"),
                rs.getObject("network_id", UUID.class),
                new Texts(rs.getString("name"), rs.getString("description")),
                Cidr.parse(rs.getString("cidr")).orElseThrow(),
                Optional.ofNullable(rs.getString("gateway_ip")).flatMap(IpAddress::parse),
                rs.getBoolean("enable_dhcp"),
                Arrays.stream(Json.value(rs.getString("allocation_pools"), PoolText[].class))
                        .map(PoolText::pool)
                        .toList(),
                List.of(Json.value(rs.getString("dns_nameservers"), String[].class)),
                List.of(Json.value(rs.getString("host_routes"), Route[].class)),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
