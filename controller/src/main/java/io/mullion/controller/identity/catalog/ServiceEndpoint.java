package io.mullion.controller.identity.catalog;

import io.mullion.controller.identity.entity.Extra;
import java.util.Optional;

/**
 * An address of a service.
 *
 * @param id 32 hexadecimal digits
 * @param regionId the region that it is in
 * @param face public, internal or admin
 * @param url may hold {@code $(public)s}, the address that the client uses, {@code %(project_id)s} or {@code
 *     $(tenant_id)s} and their like
 * @param enabled whether it is in the catalogue
 * @param extra what clients added
 */
public record ServiceEndpoint(
        String id, String serviceId, Optional<String> regionId, String face, String url, boolean enabled, Extra extra) {
    /** The same at another address. */
    public ServiceEndpoint at(String other) {
        return new ServiceEndpoint(id, serviceId, regionId, face, other, enabled, extra);
    }
}
