package io.mullion.controller.volumes.backends;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.types.VolumeType;
import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.units.Capacity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /scheduler-stats/get_pools}: all pools, numbers where Cinder's drivers may write words. */
@Path("volume/v3/scheduler-stats/get_pools")
@Produces(MediaType.APPLICATION_JSON)
public final class PoolsResource {
    private static final int BY_NAME = 28;
    private static final int BY_TYPE = 35;

    private final Pools pools;
    private final VolumeTypes types;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;
    private final Clock clock;

    @Inject
    PoolsResource(
            Pools pools, VolumeTypes types, VolumeAccess access, Database database, VolumesConfig config, Clock clock) {
        this.pools = pools;
        this.types = types;
        this.access = access;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** All, or from 3.28 on the one of a name, or from 3.35 on those that suit a volume type. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        access.require(request.caller(), "scheduler_extension:scheduler_stats:get_pools");
        boolean detail = BooleanText.parameter(request, "detail");
        Optional<String> name = request.version().from(BY_NAME) ? request.query("name") : Optional.empty();
        Optional<String> typeName = request.version().from(BY_TYPE) ? request.query("volume_type") : Optional.empty();
        Optional<VolumeType> type =
                typeName.map(text -> database.read(handle -> types.byNameOrId(handle, request.caller(), text)));
        List<Map<String, Object>> found = pools.all().stream()
                .filter(pool -> name.map(host(pool)::equals).orElse(true))
                .filter(pool -> type.isEmpty()
                        || PoolRules.refusal(PoolWish.of(0, type), pool).isEmpty())
                .map(pool -> view(pool, detail))
                .toList();
        return Map.of("pools", found);
    }

    private Map<String, Object> view(PoolView pool, boolean detail) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", host(pool));
        if (detail) {
            view.put("capabilities", capabilities(pool));
        }
        return view;
    }

    private Map<String, Object> capabilities(PoolView pool) {
        Map<String, Object> all = new LinkedHashMap<>(pool.capabilities());
        all.replaceAll(
                (key, value) -> value.equals("True") ? Boolean.TRUE : value.equals("False") ? Boolean.FALSE : value);
        all.put("total_capacity_gb", gib(pool.stats().total()));
        all.put("free_capacity_gb", gib(pool.stats().free()));
        all.put("provisioned_capacity_gb", pool.provisionedGib());
        all.put("allocated_capacity_gb", pool.provisionedGib());
        all.put("max_over_subscription_ratio", pool.stats().maxOverSubscription());
        all.put("reserved_percentage", pool.backend().reservedPercentage());
        all.put("QoS_support", false);
        all.put("driver_version", "1.0");
        all.put("backend_state", pool.stats().up() ? "up" : "down");
        all.put("timestamp", WireTime.of(clock.instant()));
        return all;
    }

    private static double gib(Capacity capacity) {
        return switch (capacity) {
            case Capacity.Known known -> known.gib();
            case Capacity.Infinite infinite -> Integer.MAX_VALUE;
            case Capacity.Unknown unknown -> 0;
        };
    }

    private String host(PoolView pool) {
        return config.host() + "@" + pool.backendName() + "#" + pool.pool();
    }
}
