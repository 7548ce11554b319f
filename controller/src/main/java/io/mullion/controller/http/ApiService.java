package io.mullion.controller.http;

import java.util.Locale;

/** The APIs behind the one port; the path says which one is asked. */
public enum ApiService {
    /** Identity v3, at the root. */
    IDENTITY(""),
    /** Compute v2.1. */
    COMPUTE("compute"),
    /** Block storage v3. */
    VOLUME("volume"),
    /** Image v2. */
    IMAGE("image"),
    /** Network v2.0. */
    NETWORK("network");

    private final String prefix;

    ApiService(String prefix) {
        this.prefix = prefix;
    }

    /** First path segment, without slashes; empty for identity. */
    public String prefix() {
        return prefix;
    }

    /** The service's name in headers and messages: {@code compute}, {@code volume}, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which service a path is for; a path that names none is identity's. @param path without a leading slash */
    public static ApiService ofPath(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        for (ApiService service : values()) {
            if (!service.prefix.isEmpty() && service.prefix.equals(first)) {
                return service;
            }
        }
        return IDENTITY;
    }
}
