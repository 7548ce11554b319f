package io.mullion.controller.identity.catalog;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.token.Session;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as a token shows it. */
public final class Catalog {
    private final Database database;
    private final ServiceStore services;
    private final EndpointStore endpoints;

    @Inject
    Catalog(Database database, ServiceStore services, EndpointStore endpoints) {
        this.database = database;
        this.services = services;
        this.endpoints = endpoints;
    }

    /** For a token. */
    public List<Map<String, Object>> of(ApiRequest request, Session session) {
        return of(request, session.caller());
    }

    /** For a caller. */
    public List<Map<String, Object>> of(ApiRequest request, Caller caller) {
        Map<String, String> values = values(request, caller);
        return database.read(handle -> {
            Map<String, List<ServiceEndpoint>> byService = endpoints.list(handle, ListQuery.ALL).entries().stream()
                    .filter(ServiceEndpoint::enabled)
                    .collect(Collectors.groupingBy(ServiceEndpoint::serviceId));
            return services.list(handle, ListQuery.ALL).entries().stream()
                    .filter(CatalogService::enabled)
                    .map(service -> entry(service, byService.getOrDefault(service.id(), List.of()), values))
                    .toList();
        });
    }

    private static Map<String, String> values(ApiRequest request, Caller caller) {
        Map<String, String> values = new HashMap<>();
        String base = request.uri().getBaseUri().toString();
        values.put("public", base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
        values.put("user_id", caller.user().id());
        caller.project().ifPresent(project -> {
            values.put("project_id", project.id());
            values.put("tenant_id", project.id());
        });
        return values;
    }

    private static Map<String, Object> entry(
            CatalogService service, List<ServiceEndpoint> endpoints, Map<String, String> values) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ServiceEndpoint endpoint : endpoints) {
            UrlTemplate.fill(endpoint.url(), values).ifPresent(url -> shown.add(endpoint(endpoint, url)));
        }
        return Map.of(
                "endpoints", shown,
                "id", service.id(),
                "type", service.type(),
                "name", service.name().orElse(""));
    }

    private static Map<String, Object> endpoint(ServiceEndpoint endpoint, String url) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", endpoint.id());
        body.put("interface", endpoint.face());
        body.put("region_id", endpoint.regionId().orElse(null));
        body.put("region", endpoint.regionId().orElse(null));
        body.put("url", url);
        return body;
    }
}
