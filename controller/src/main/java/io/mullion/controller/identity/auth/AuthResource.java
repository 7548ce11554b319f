package io.mullion.controller.identity.auth;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.assignment.Reach;
import io.mullion.controller.identity.catalog.Catalog;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.project.Project;
import io.mullion.controller.identity.project.ProjectView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v3/auth/…}: what the caller can have tokens for, and the catalogue of the caller's token. */
@Path("v3/auth")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {
    private final Catalog catalog;
    private final Reach reach;
    private final Database database;

    @Inject
    AuthResource(Catalog catalog, Reach reach, Database database) {
        this.catalog = catalog;
        this.reach = reach;
        this.database = database;
    }

    /** The catalogue. */
    @GET
    @Path("catalog")
    public Map<String, Object> catalog(@Context ApiRequest request) {
        Caller caller = request.caller();
        if (caller.project().isEmpty() && caller.domainScope().isEmpty() && !caller.systemScope()) {
            throw Refusal.forbidden("identity:get_auth_catalog");
        }
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        links.put("next", null);
        links.put("self", request.uri().getRequestUri().toString());
        links.put("previous", null);
        return Map.of("catalog", catalog.of(request, caller), "links", links);
    }

    /** Projects that the caller has roles on. */
    @GET
    @Path("projects")
    public Map<String, Object> projects(@Context ApiRequest request) {
        List<Project> found = database.read(
                handle -> reach.projects(handle, request.caller().user().id()));
        return CollectionBody.of(request, "projects", found, each -> ProjectView.of(request, each));
    }

    /** Domains that the caller has roles on. */
    @GET
    @Path("domains")
    public Map<String, Object> domains(@Context ApiRequest request) {
        List<Project> found = database.read(
                handle -> reach.domains(handle, request.caller().user().id()));
        return CollectionBody.of(request, "domains", found, each -> ProjectView.of(request, each));
    }

    /** Whether the caller has roles on the system. */
    @GET
    @Path("system")
    public Map<String, Object> system(@Context ApiRequest request) {
        boolean any = database.read(
                handle -> reach.system(handle, request.caller().user().id()));
        return Map.of(
                "system",
                any ? List.of(Map.of("all", true)) : List.of(),
                "links",
                Map.of("self", request.uri().getRequestUri().toString()));
    }
}
