package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.volumes.VolumeListStore.Summary;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.ResourceFilters;
import io.mullion.controller.volumes.api.Since;
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

/** {@code /volumes}: lists of volumes (reference/volume-api.md §3). */
@Path("volume/v3/volumes")
@Produces(MediaType.APPLICATION_JSON)
public final class VolumeListResource {
    private static final int SUMMARY = 12;
    private static final int SUMMARY_METADATA = 36;
    private static final int COUNT = 45;

    private final VolumeListStore store;
    private final VolumeView view;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    VolumeListResource(
            VolumeListStore store, VolumeView view, VolumeAccess access, Database database, VolumesConfig config) {
        this.store = store;
        this.view = view;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, "volumes", (asked, details) -> view.summary(asked, details.volume()));
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, "volumes/detail", view::detail);
    }

    /** How many and how much, from 3.12 on. */
    @GET
    @Path("summary")
    public Map<String, Object> summary(@Context ApiRequest request) {
        Since.minor(request, SUMMARY);
        access.require(request.caller(), "volume:get_all");
        ListCall call = call(request);
        Summary sums = database.read(handle -> store.summary(handle, call.project()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total_size", sums.gib());
        body.put("total_count", sums.number());
        if (request.version().from(SUMMARY_METADATA)) {
            body.put("metadata", sums.metadata());
        }
        return Map.of("volume-summary", body);
    }

    private Map<String, Object> list(
            ApiRequest request, String path, BiFunction<ApiRequest, VolumeDetails, Map<String, Object>> shown) {
        access.require(request.caller(), "volume:get_all");
        boolean admin = access.admin(request.caller());
        ListCall call = ResourceFilters.rules("volume").apply(call(request), request, admin);
        List<VolumeDetails> page = database.read(handle -> store.page(handle, request, call, admin));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "volumes", page.stream().map(each -> shown.apply(request, each)).toList());
        List<Link> links = call.paging()
                .next(
                        request,
                        VolumeLinks.path(request, path),
                        page,
                        each -> each.volume().id() + "");
        if (!links.isEmpty()) {
            body.put("volumes_links", links);
        }
        if (request.version().from(COUNT) && BooleanText.parameter(request, "with_count")) {
            body.put("count", database.read(handle -> store.count(handle, request, call, admin)));
        }
        return body;
    }

    private ListCall call(ApiRequest request) {
        return ListCall.of(request, config.maxLimit(), access.admin(request.caller()), VolumeFilters.SORTABLE);
    }
}
