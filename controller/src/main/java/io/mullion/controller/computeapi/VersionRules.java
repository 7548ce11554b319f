package io.mullion.controller.computeapi;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;

/** Calls that exist in some microversions only: elsewhere they are not found, as any other unknown path. */
public final class VersionRules {
    private VersionRules() {}

    /** Demands this microversion or a later one. @param minor its second number */
    public static void from(ApiRequest request, int minor) {
        if (!request.version().from(minor)) {
            throw absent();
        }
    }

    /** Demands this microversion or an earlier one. @param minor its second number */
    public static void until(ApiRequest request, int minor) {
        if (request.version().from(minor + 1)) {
            throw absent();
        }
    }

    /** The refusal of a path that leads nowhere. */
    public static MullionException absent() {
        return MullionException.notFound("The resource could not be found.");
    }
}
