package io.mullion.keystone;

/**
 * An external Keystone. All methods throw {@link io.mullion.spi.error.MullionException}: {@code UNAUTHENTICATED} when it
 * says no to what the caller brought, {@code IDENTITY_UNREACHABLE} when it does not answer or says no to Mullion itself.
 */
public interface Keystone {
    /** Who a token is for. */
    Caller validate(String token);

    /** Logs a user on. */
    Login authenticate(Credentials credentials);

    /** Where the services are, as Mullion's own user sees them. */
    ServiceCatalog catalog();
}
