package io.mullion.controller.networks;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many networks, subnets and ports a project may have. */
@Singleton
final class NetworkQuotas {
    private final Database database;
    private final NetworksConfig config;
    private final NetworkQuotaStore store = new NetworkQuotaStore();

    @Inject
    NetworkQuotas(Database database, NetworksConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Bounds for projects for which none is set; -1 for any number. */
    Map<QuotaResource, Integer> defaults() {
        Map<QuotaResource, Integer> all = new EnumMap<>(QuotaResource.class);
        all.put(QuotaResource.NETWORK, config.quotas().networks());
        all.put(QuotaResource.SUBNET, config.quotas().subnets());
        all.put(QuotaResource.PORT, config.quotas().ports());
        return all;
    }

    /** Bounds of a project. */
    Map<QuotaResource, Integer> of(String project) {
        return database.read(handle -> of(handle, project));
    }

    private Map<QuotaResource, Integer> of(Handle handle, String project) {
        Map<QuotaResource, Integer> all = defaults();
        all.putAll(store.set(handle, project));
        return all;
    }

    /** What a project has. */
    Map<QuotaResource, Integer> used(String project) {
        return database.read(handle -> {
            Map<QuotaResource, Integer> all = new EnumMap<>(QuotaResource.class);
            for (QuotaResource each : QuotaResource.values()) {
                all.put(each, store.used(handle, project, each));
            }
            return all;
        });
    }

    List<String> projects() {
        return database.read(store::projects);
    }

    Map<QuotaResource, Integer> put(String project, Map<QuotaResource, Integer> limits) {
        return database.inTransaction(handle -> {
            limits.forEach((resource, most) -> store.put(handle, project, resource, most));
            return of(handle, project);
        });
    }

    boolean reset(String project) {
        return database.inTransaction(handle -> store.delete(handle, project));
    }

    /**
     * Demands room for more, counted exactly: whoever else adds to the project waits until this transaction ends.
     *
     * @throws MullionException {@code OVER_QUOTA}
     */
    void require(Handle handle, String project, QuotaResource resource, int more) {
        int most = of(handle, project).getOrDefault(resource, -1);
        if (most < 0) {
            return;
        }
        if (!store.lock(handle, project)) {
            store.addLock(handle, project);
            store.lock(handle, project);
        }
        if (store.used(handle, project, resource) + more > most) {
            throw new MullionException(
                    ErrorCode.OVER_QUOTA, "Quota exceeded for resources: ['" + resource.key() + "'].");
        }
    }
}
