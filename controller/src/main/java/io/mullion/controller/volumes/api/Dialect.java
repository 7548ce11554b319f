package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;

/**
 * Which of two dialects a request speaks. Both are one service: under {@code /powervc/openstack/volume} answers carry what
 * PowerVC adds to OpenStack's (reference/volume-api.md §14), under {@code /volume} just OpenStack's, whose own test suite
 * refuses anything more.
 */
public enum Dialect {
    /** OpenStack's answers. */
    OPENSTACK,
    /** PowerVC's additions too. */
    POWERVC;

    /** Path that PowerVC's own clients put before each service. */
    public static final String PREFIX = "powervc/openstack/";

    /** The dialect of a request. */
    public static Dialect of(ApiRequest request) {
        return request.uri().getBaseUri().getPath().endsWith("/" + PREFIX) ? POWERVC : OPENSTACK;
    }
}
