package io.mullion.controller.computequotas;

import com.google.inject.Singleton;
import io.mullion.controller.computequotas.UsageStore.Reservation;
import io.mullion.controller.database.Database;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * What projects may have and what they have. Servers take and give back within the transaction that makes or removes
 * them, under their project's row: nothing is counted twice, and two requests never share the last place.
 */
@Singleton
public final class ComputeQuotas {
    static final String DEFAULT_CLASS = "default";

    private final Database database;
    private final ComputeQuotasConfig config;
    private final LimitStore limits = new LimitStore();
    private final UsageStore usages = new UsageStore();

    @Inject
    ComputeQuotas(Database database, ComputeQuotasConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Takes a place and amounts for new servers, for all of them or none. A server that has taken already is left as it is.
     *
     * @throws MullionException {@code OVER_QUOTA} that names what is exceeded
     */
    public void reserve(Handle handle, String project, Map<UUID, Amounts> servers) {
        Usage before = locked(handle, project);
        Usage after = before;
        for (Map.Entry<UUID, Amounts> server : servers.entrySet()) {
            if (usages.reservation(handle, server.getKey()).isEmpty()) {
                usages.insert(handle, server.getKey(), new Reservation(project, server.getValue()));
                after = new Usage(after.instances() + 1, after.amounts().plus(server.getValue()));
            }
        }
        require(handle, project, before, after);
        usages.put(handle, project, after);
    }

    /** Takes a place and amounts for one new server. */
    public void reserve(Handle handle, String project, UUID server, Amounts amounts) {
        reserve(handle, project, Map.of(server, amounts));
    }

    /**
     * Changes what a server takes: before a resize up, or after one down. May be repeated.
     *
     * @throws MullionException {@code OVER_QUOTA} that names what is exceeded
     */
    public void change(Handle handle, UUID server, Amounts amounts) {
        usages.reservation(handle, server).map(Reservation::project).ifPresent(project -> {
            Usage before = locked(handle, project);
            Amounts had =
                    usages.reservation(handle, server).map(Reservation::amounts).orElse(Amounts.NONE);
            Usage after =
                    new Usage(before.instances(), before.amounts().minus(had).plus(amounts));
            require(handle, project, before, after);
            usages.update(handle, server, amounts);
            usages.put(handle, project, after);
        });
    }

    /** Gives back what a server has taken; quiet if it has taken nothing. May be repeated. */
    public void release(Handle handle, UUID server) {
        usages.reservation(handle, server).ifPresent(taken -> {
            Usage before = locked(handle, taken.project());
            Optional<Reservation> still = usages.reservation(handle, server);
            if (still.isPresent() && usages.delete(handle, server)) {
                usages.put(
                        handle,
                        taken.project(),
                        new Usage(
                                before.instances() - 1,
                                before.amounts().minus(still.get().amounts())));
            }
        });
    }

    /** Most of a resource that a project may have; -1 for any number. */
    public long limit(String project, Resource resource) {
        return limits(project).getOrDefault(resource, -1L);
    }

    /** Most of each resource that a project may have. */
    public Map<Resource, Long> limits(String project) {
        return database.read(handle -> limits(handle, project));
    }

    private Map<Resource, Long> limits(Handle handle, String project) {
        Map<Resource, Long> all = ofClass(handle, DEFAULT_CLASS);
        all.putAll(limits.ofProject(handle, project));
        return all;
    }

    private Map<Resource, Long> ofClass(Handle handle, String name) {
        Map<Resource, Long> all = new EnumMap<>(config.defaults());
        all.putAll(limits.ofClass(handle, name));
        return all;
    }

    /** Bounds of projects for which none are set. */
    Map<Resource, Long> ofClass(String name) {
        return database.read(handle -> ofClass(handle, name));
    }

    /** What a project has. */
    public Usage usage(String project) {
        return database.read(handle -> usages.find(handle, project));
    }

    /** Sets bounds of a project. @param force whether they may be below what it has */
    void put(String project, Map<Resource, Long> wanted, boolean force) {
        database.useTransaction(handle -> {
            Usage usage = locked(handle, project);
            wanted.forEach((resource, most) -> {
                if (!force && most >= 0 && usage.of(resource) > most) {
                    throw MullionException.invalid("Quota limit " + most + " for " + resource.key()
                            + " must be greater than or equal to already used and reserved " + usage.of(resource)
                            + ".");
                }
            });
            limits.putProject(handle, project, wanted);
        });
    }

    void putClass(String name, Map<Resource, Long> wanted) {
        database.useTransaction(handle -> limits.putClass(handle, name, wanted));
    }

    void reset(String project) {
        database.useTransaction(handle -> limits.reset(handle, project));
    }

    private Usage locked(Handle handle, String project) {
        return usages.lock(handle, project).orElseGet(() -> {
            usages.add(handle, project);
            return usages.lock(handle, project).orElseThrow();
        });
    }

    private void require(Handle handle, String project, Usage before, Usage after) {
        Map<Resource, Long> most = limits(handle, project);
        List<Resource> exceeded = new ArrayList<>();
        for (Resource resource : Resource.countedOnes()) {
            long limit = most.getOrDefault(resource, -1L);
            if (limit >= 0 && after.of(resource) > limit && after.of(resource) > before.of(resource)) {
                exceeded.add(resource);
            }
        }
        if (!exceeded.isEmpty()) {
            throw new MullionException(
                    ErrorCode.OVER_QUOTA,
                    "Quota exceeded for " + joined(exceeded, Resource::key) + ": Requested "
                            + joined(exceeded, each -> Long.toString(after.of(each) - before.of(each)))
                            + ", but already used "
                            + joined(exceeded, each -> Long.toString(before.of(each))) + " of "
                            + joined(exceeded, each -> Long.toString(most.getOrDefault(each, -1L))) + " "
                            + joined(exceeded, Resource::key));
        }
    }

    private static String joined(List<Resource> resources, java.util.function.Function<Resource, String> word) {
        return resources.stream().map(word).collect(Collectors.joining(", "));
    }
}
