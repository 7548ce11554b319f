package io.mullion.controller.identity.bootstrap;

import io.mullion.controller.identity.catalog.CatalogService;
import io.mullion.controller.identity.catalog.Endpoints;
import io.mullion.controller.identity.catalog.ServiceEndpoint;
import io.mullion.controller.identity.catalog.Services;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.entity.ListQuery;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The catalogue of this program's own APIs. */
final class FirstCatalog {
    private static final List<String> FACES = List.of("public", "internal", "admin");

    /** Clients look for block storage under four types (reference/client-notes.md, catalog types). */
    private enum Api {
        IDENTITY("identity", "keystone", "/v3"),
        COMPUTE("compute", "nova", "/compute/v2.1"),
        IMAGE("image", "glance", "/image"),
        NETWORK("network", "neutron", "/network"),
        VOLUME_V3("volumev3", "cinderv3", "/volume/v3/%(project_id)s"),
        BLOCK_STORAGE("block-storage", "cinder", "/volume/v3/%(project_id)s"),
        VOLUME("volume", "cinder", "/volume/v3/%(project_id)s"),
        VOLUME_V2("volumev2", "cinderv2", "/volume/v3/%(project_id)s");

        private final String type;
        private final String label;
        private final String path;

        Api(String type, String label, String path) {
            this.type = type;
            this.label = label;
            this.path = path;
        }
    }

    private final Services services;
    private final Endpoints endpoints;

    @Inject
    FirstCatalog(Services services, Endpoints endpoints) {
        this.services = services;
        this.endpoints = endpoints;
    }

    void fill(Plan plan) {
        for (Api api : Api.values()) {
            String base = plan.publicUrl().map(FirstCatalog::plain).orElse("$(public)s");
            CatalogService service = service(api);
            List<ServiceEndpoint> present = endpoints
                    .list(ListQuery.ALL.with(Filter.equal("service_id", service.id())))
                    .entries();
            FACES.forEach(face -> endpoint(present, service, plan.region(), face, base + api.path));
        }
    }

    private CatalogService service(Api api) {
        return services.list(ListQuery.ALL.with(Filter.equal("type", api.type))).entries().stream()
                .findFirst()
                .orElseGet(() -> services.create(new CatalogService(
                        Ids.create(), api.type, Optional.of(api.label), Optional.empty(), true, Extra.NONE)));
    }

    /** An endpoint of ours whose address has changed, such as its port, follows. */
    private void endpoint(
            List<ServiceEndpoint> present, CatalogService service, String region, String face, String url) {
        Optional<ServiceEndpoint> old = present.stream()
                .filter(each -> each.face().equals(face)
                        && each.regionId().filter(region::equals).isPresent())
                .findFirst();
        if (old.isEmpty()) {
            ServiceEndpoint unused = endpoints.create(
                    new ServiceEndpoint(Ids.create(), service.id(), Optional.of(region), face, url, true, Extra.NONE));
        } else if (!old.get().url().equals(url)) {
            ServiceEndpoint unused = endpoints.update(old.get().at(url));
        }
    }

    private static String plain(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
