package io.mullion.keystone;

/**
 * What a successful log-on gives.
 *
 * @param token to be sent as {@code X-Auth-Token}
 * @param caller who it is for
 * @param catalog where the services are
 */
public record Login(String token, Caller caller, ServiceCatalog catalog) {
    /** Without the token. */
    @Override
    public String toString() {
        return "Login[" + caller + "]";
    }
}
