package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.ResourceFilters;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.VolumeLinks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** {@code /snapshots}: lists of snapshots. */
@Path("volume/v3/snapshots")
@Produces(MediaType.APPLICATION_JSON)
public final class SnapshotListResource {
    private static final int COUNT = 45;

    private final SnapshotStore store;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    SnapshotListResource(SnapshotStore store, VolumeAccess access, Database database, VolumesConfig config) {
        this.store = store;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /** The short form. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, "snapshots", SnapshotView::summary);
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, "snapshots/detail", SnapshotView::detail);
    }

    private Map<String, Object> list(
            ApiRequest request, String path, BiFunction<ApiRequest, Snapshot, Map<String, Object>> shown) {
        access.require(request.caller(), "volume:get_all_snapshots");
        boolean admin = access.admin(request.caller());
        ListCall call = ResourceFilters.rules("snapshot")
                .apply(ListCall.of(request, config.maxLimit(), admin, SnapshotStore.SORTABLE), request, admin);
        List<Snapshot> page = database.read(handle -> store.page(handle, call));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "snapshots",
                page.stream().map(each -> shown.apply(request, each)).toList());
        List<Link> links = call.paging()
                .next(
                        request,
                        VolumeLinks.path(request, path),
                        page,
                        each -> each.id().toString());
        if (!links.isEmpty()) {
            body.put("snapshots_links", links);
        }
        if (request.version().from(COUNT) && BooleanText.parameter(request, "with_count")) {
            body.put("count", database.read(handle -> store.count(handle, call)));
        }
        return body;
    }
}
