package io.mullion.controller.volumes.backends;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.ServiceStore.Switched;
import io.mullion.controller.volumes.backends.Services.Service;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /os-services} (reference/volume-api.md §12). */
@Path("volume/v3/os-services")
@Produces(MediaType.APPLICATION_JSON)
public final class ServicesResource {
    private static final int CLUSTER = 7;
    private static final int BACKEND_STATE = 49;

    private final Services services;
    private final VolumeAccess access;
    private final VolumesConfig config;

    @Inject
    ServicesResource(Services services, VolumeAccess access, VolumesConfig config) {
        this.services = services;
        this.access = access;
        this.config = config;
    }

    /** All, or those of a host or of a kind. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:services:index");
        Optional<String> host = request.query("host");
        Optional<String> binary = request.query("binary");
        List<Map<String, Object>> found = services.all().stream()
                .filter(service -> host.map(wanted -> ofHost(service, wanted)).orElse(true))
                .filter(service -> binary.map(service.binary()::equals).orElse(true))
                .map(service -> view(service, request))
                .toList();
        return Map.of("services", found);
    }

    /** Lets new volumes in again. */
    @PUT
    @Path("enable")
    public Map<String, Object> enable(ServiceBody body, @Context ApiRequest request) {
        Service changed =
                change(body, request, now -> new Switched(false, Optional.empty(), now.frozen(), now.updatedAt()));
        Map<String, Object> view = switched(changed);
        view.put("disabled_reason", null);
        return view;
    }

    /** Takes no new volumes. */
    @PUT
    @Path("disable")
    public Map<String, Object> disable(ServiceBody body, @Context ApiRequest request) {
        return switched(
                change(body, request, now -> new Switched(true, Optional.empty(), now.frozen(), now.updatedAt())));
    }

    /** Takes no new volumes, and says why. */
    @PUT
    @Path("disable-log-reason")
    public Map<String, Object> disableWithReason(DisableBody body, @Context ApiRequest request) {
        Service changed = change(
                new ServiceBody(body.binary(), body.service(), body.host()),
                request,
                now -> new Switched(true, Optional.of(body.reason()), now.frozen(), now.updatedAt()));
        Map<String, Object> view = switched(changed);
        view.put("disabled_reason", body.reason());
        return view;
    }

    /** Leaves a back end as it is: nothing made, nothing removed. */
    @PUT
    @Path("{change:freeze|thaw}")
    public Response freeze(@PathParam("change") String change, HostBody body, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:services:update");
        Service service = existing(body.host(), Optional.of(Services.VOLUME));
        boolean freeze = change.equals("freeze");
        services.change(service, now -> new Switched(now.disabled(), now.reason(), freeze, now.updatedAt()));
        return Response.ok().build();
    }

    private Service change(ServiceBody body, ApiRequest request, java.util.function.UnaryOperator<Switched> change) {
        access.require(request.caller(), "volume_extension:services:update");
        Optional<String> binary = Optional.ofNullable(body.binary()).or(() -> Optional.ofNullable(body.service()));
        return services.change(services.find(Optional.ofNullable(body.host()).orElse(""), binary), change);
    }

    private Service existing(String host, Optional<String> binary) {
        try {
            return services.find(host, binary);
        } catch (MullionException absent) {
            throw new MullionException(ErrorCode.INVALID_INPUT, absent.getMessage(), absent);
        }
    }

    private static boolean ofHost(Service service, String wanted) {
        return service.host().equals(wanted) || service.host().startsWith(wanted + "@");
    }

    private static Map<String, Object> switched(Service service) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("host", service.host());
        view.put("service", service.binary());
        view.put("binary", service.binary());
        view.put("disabled", service.switched().disabled());
        view.put("status", service.switched().disabled() ? "disabled" : "enabled");
        return view;
    }

    private Map<String, Object> view(Service service, ApiRequest request) {
        Map<String, Object> view = new LinkedHashMap<>();
        boolean up = service.problem().isEmpty();
        view.put("binary", service.binary());
        view.put("host", service.host());
        view.put("zone", config.zone());
        view.put("status", service.switched().disabled() ? "disabled" : "enabled");
        view.put("state", up ? "up" : "down");
        view.put("updated_at", WireTime.of(service.seen()));
        view.put("disabled_reason", service.switched().reason().orElse(null));
        if (request.version().from(CLUSTER)) {
            view.put("cluster", null);
        }
        if (service.binary().equals(Services.VOLUME)) {
            view.put("replication_status", "disabled");
            view.put("active_backend_id", null);
            view.put("frozen", service.switched().frozen());
            if (request.version().from(BACKEND_STATE)) {
                view.put("backend_state", up ? "up" : "down");
            }
        }
        return view;
    }
}
