package io.mullion.controller.identity.catalog;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.FieldsBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Regions, services and endpoints from and to JSON. */
final class CatalogBodies {
    private CatalogBodies() {}

    @BodySchema("create-region.json")
    record CreateRegionBody(FieldsBody region) {}

    @BodySchema("update-region.json")
    record UpdateRegionBody(FieldsBody region) {}

    @BodySchema("create-service.json")
    record CreateServiceBody(FieldsBody service) {}

    @BodySchema("update-service.json")
    record UpdateServiceBody(FieldsBody service) {}

    @BodySchema("create-endpoint.json")
    record CreateEndpointBody(FieldsBody endpoint) {}

    @BodySchema("update-endpoint.json")
    record UpdateEndpointBody(FieldsBody endpoint) {}

    private static final List<String> REGION = List.of("id", "description", "parent_region_id", "links");
    private static final List<String> SERVICE = List.of("id", "type", "name", "description", "enabled", "links");
    private static final List<String> ENDPOINT =
            List.of("id", "service_id", "region_id", "region", "interface", "url", "enabled", "links");

    static Region region(Region before, FieldsBody body) {
        return new Region(
                before.id(),
                body.text("parent_region_id", before.parentId()),
                body.text("description").orElse(before.description()),
                before.extra().changed(body.others(REGION)));
    }

    static CatalogService service(CatalogService before, FieldsBody body) {
        return new CatalogService(
                before.id(),
                body.text("type").orElse(before.type()),
                body.text("name", before.name()),
                body.text("description", before.description()),
                body.flag("enabled", before.enabled()),
                before.extra().changed(body.others(SERVICE)));
    }

    static ServiceEndpoint endpoint(ServiceEndpoint before, FieldsBody body) {
        return new ServiceEndpoint(
                before.id(),
                body.text("service_id").orElse(before.serviceId()),
                body.text("region_id", body.text("region", before.regionId())),
                body.text("interface").orElse(before.face()),
                body.text("url").orElse(before.url()),
                body.flag("enabled", before.enabled()),
                before.extra().changed(body.others(ENDPOINT)));
    }

    static Map<String, @Nullable Object> view(ApiRequest request, Region region) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(region.extra().values());
        body.put("id", region.id());
        body.put("description", region.description());
        body.put("parent_region_id", region.parentId().orElse(null));
        return linked(request, body, "regions/" + region.id());
    }

    static Map<String, @Nullable Object> view(ApiRequest request, CatalogService service) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(service.extra().values());
        body.put("id", service.id());
        body.put("type", service.type());
        body.put("enabled", service.enabled());
        service.name().ifPresent(name -> body.put("name", name));
        service.description().ifPresent(text -> body.put("description", text));
        return linked(request, body, "services/" + service.id());
    }

    static Map<String, @Nullable Object> view(ApiRequest request, ServiceEndpoint endpoint) {
        Map<String, @Nullable Object> body =
                new LinkedHashMap<>(endpoint.extra().values());
        body.put("id", endpoint.id());
        body.put("service_id", endpoint.serviceId());
        body.put("region_id", endpoint.regionId().orElse(null));
        body.put("region", endpoint.regionId().orElse(null));
        body.put("interface", endpoint.face());
        body.put("url", endpoint.url());
        body.put("enabled", endpoint.enabled());
        return linked(request, body, "endpoints/" + endpoint.id());
    }

    private static Map<String, @Nullable Object> linked(
            ApiRequest request, Map<String, @Nullable Object> body, String path) {
        body.put("links", Map.of("self", request.link("v3/" + path)));
        return body;
    }
}
