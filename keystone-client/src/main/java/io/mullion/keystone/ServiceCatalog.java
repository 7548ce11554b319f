package io.mullion.keystone;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the services of a cloud are.
 *
 * @param endpoints in the order of Keystone
 */
public record ServiceCatalog(List<Endpoint> endpoints) {
    public ServiceCatalog {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * One address of a service.
     *
     * @param type of the service, such as {@code compute}
     * @param name of the service, such as {@code nova}
     * @param face {@code public}, {@code internal} or {@code admin}
     * @param region id of the region
     */
    public record Endpoint(String type, String name, String face, String region, URI url) {}

    /** The first address of a service for one kind of callers, in any region. */
    public Optional<URI> url(String type, String face) {
        return endpoints.stream()
                .filter(endpoint ->
                        endpoint.type().equals(type) && endpoint.face().equals(face))
                .map(Endpoint::url)
                .findFirst();
    }
}
