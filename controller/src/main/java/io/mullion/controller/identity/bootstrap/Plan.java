package io.mullion.controller.identity.bootstrap;

import java.net.URI;
import java.util.Optional;

/**
 * What an installation begins with.
 *
 * @param admin name of the administrator
 * @param password of the administrator
 * @param project name of the first project
 * @param region name of the region
 * @param publicUrl where clients reach the APIs, without a slash at the end; if empty, the catalogue shows each client
 *     the address that it used itself
 */
public record Plan(String admin, String password, String project, String region, Optional<URI> publicUrl) {
    /** The usual names. */
    public static Plan of(String password) {
        return new Plan("admin", password, "ibm-default", "RegionOne", Optional.empty());
    }

    /** The same under a fixed address. */
    public Plan at(URI url) {
        return new Plan(admin, password, project, region, Optional.of(url));
    }

    @Override
    public String toString() {
        return "Plan[" + admin + ", " + project + ", " + region + ", " + publicUrl + "]";
    }
}
