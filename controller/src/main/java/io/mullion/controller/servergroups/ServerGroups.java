package io.mullion.controller.servergroups;

import com.google.inject.Singleton;
import io.mullion.controller.computequotas.ComputeQuotas;
import io.mullion.controller.computequotas.CountedElsewhere;
import io.mullion.controller.computequotas.Resource;
import io.mullion.controller.database.Database;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.CollocationRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** What can be done with server groups. The only class that other features call for them. */
@Singleton
public final class ServerGroups implements CountedElsewhere {
    private static final Pattern DASHED =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private final Database database;
    private final ComputeQuotas quotas;
    private final Policy policy;
    private final Clock clock;
    private final ServerGroupStore store = new ServerGroupStore();

    @Inject
    ServerGroups(Database database, ComputeQuotas quotas, Policy policy, Clock clock) {
        this.database = database;
        this.quotas = quotas;
        this.policy = policy;
        this.clock = clock;
    }

    /** A group that a caller may see. */
    public Optional<ServerGroup> find(Caller caller, String id) {
        return DASHED.matcher(id).matches()
                ? database.read(handle -> store.find(handle, UUID.fromString(id)))
                        .filter(group -> policy.allows(
                                caller,
                                "os_compute_api:os-server-groups:show",
                                Map.of("project_id", group.project(), "user_id", group.user())))
                : Optional.empty();
    }

    /** A group that a caller may see. @throws MullionException {@code NOT_FOUND} */
    public ServerGroup require(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> unknown(id));
    }

    /**
     * Puts a new server under a group, within the transaction that accepts the server.
     *
     * @throws MullionException {@code NOT_FOUND} if the group is gone, {@code OVER_QUOTA} if it is full
     */
    public void join(Handle handle, UUID group, UUID server) {
        if (!store.lock(handle, group)) {
            throw unknown(group.toString());
        }
        ServerGroup now = store.find(handle, group).orElseThrow();
        if (now.members().contains(server)) {
            return;
        }
        long most = quotas.limit(now.project(), Resource.SERVER_GROUP_MEMBERS);
        if (most >= 0 && now.members().size() >= most) {
            throw new MullionException(ErrorCode.OVER_QUOTA, "Quota exceeded, too many servers in group");
        }
        store.join(handle, group, server, clock.instant());
    }

    /** Takes a server out of its groups: when it is removed. */
    public void leave(Handle handle, UUID server) {
        store.leave(handle, server);
    }

    /** Ids of the groups that some servers are in; servers without any are left out. */
    public Map<UUID, List<UUID>> groupsOf(Collection<UUID> servers) {
        return database.read(handle -> store.ofServers(handle, servers));
    }

    /** The groups of a server as the scheduler sees them, the server itself left out of their members. */
    public List<CollocationRule> rules(UUID server) {
        return database.read(handle -> rules(handle, server));
    }

    /** As {@link #rules(UUID)}, within a transaction: for the check when a host is claimed. */
    public List<CollocationRule> rules(Handle handle, UUID server) {
        return store.ofServers(handle, List.of(server)).getOrDefault(server, List.of()).stream()
                .flatMap(id -> store.find(handle, id).stream())
                .map(group -> new CollocationRule(
                        group.id().toString(),
                        group.name(),
                        group.policy(),
                        group.maximumPerHost(),
                        store.placed(handle, group.id()).stream()
                                .filter(member -> !member.server().equals(server))
                                .toList()))
                .toList();
    }

    /** Holds a server's groups until the transaction ends, so that no other member is placed meanwhile. */
    public void lockGroupsOf(Handle handle, UUID server) {
        store.ofServers(handle, List.of(server)).getOrDefault(server, List.of()).stream()
                .sorted()
                .forEach(group -> store.lock(handle, group));
    }

    ServerGroup create(ServerGroup group) {
        return database.inTransaction(handle -> {
            long most = quotas.limit(group.project(), Resource.SERVER_GROUPS);
            if (most >= 0 && store.count(handle, group.project()) >= most) {
                throw new MullionException(ErrorCode.OVER_QUOTA, "Quota exceeded, too many server groups.");
            }
            store.insert(handle, group);
            return group;
        });
    }

    List<ServerGroup> list(Optional<String> project, int limit, int offset) {
        return database.read(handle -> store.list(handle, project, limit, offset));
    }

    void delete(UUID id) {
        if (!database.inTransaction(handle -> store.delete(handle, id))) {
            throw unknown(id.toString());
        }
    }

    java.time.Instant now() {
        return clock.instant();
    }

    @Override
    public Resource resource() {
        return Resource.SERVER_GROUPS;
    }

    @Override
    public long inUse(String project) {
        return database.read(handle -> store.count(handle, project));
    }

    static MullionException unknown(String id) {
        return MullionException.notFound("Instance group " + id + " could not be found.");
    }
}
