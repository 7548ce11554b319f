package io.mullion.controller.identity.entity;

import io.mullion.controller.identity.Caller;
import io.mullion.spi.error.MullionException;

/** The domain of what is made without saying which. */
public final class HomeDomain {
    private HomeDomain() {}

    /**
     * The one that the token is for, or whose project it is for.
     *
     * @throws MullionException {@code INVALID_INPUT} if the token is for neither
     */
    public static String of(Caller caller) {
        return caller.domainScope()
                .or(() -> caller.project().map(Caller.Named::domain))
                .orElseThrow(() -> MullionException.invalid(
                        "A domain_id must be given: the token is for neither a domain nor a project."));
    }
}
