package io.mullion.keystone;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.api.exceptions.AuthenticationException;
import org.openstack4j.api.exceptions.OS4JException;
import org.openstack4j.core.transport.Config;
import org.openstack4j.model.identity.v3.Token;
import org.openstack4j.openstack.OSFactory;

/** Asks Keystone through OpenStack4j. Logs Mullion's own user on when first needed and whenever its token has ended. */
final class OpenStack4jKeystone implements Keystone {
    /** What can be sent in a header at all. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]{1,16384}");

    private final KeystoneConfig keystone;
    private final Config transport;
    private volatile @Nullable Token own;

    OpenStack4jKeystone(KeystoneConfig keystone) {
        this.keystone = keystone;
        int millis = Math.toIntExact(keystone.timeout().toMillis());
        this.transport = Config.newConfig().withConnectionTimeout(millis).withReadTimeout(millis);
        keystone.certificate().ifPresent(pem -> transport.withSSLContext(TrustedAuthorities.context(pem)));
    }

    @Override
    public Caller validate(String token) {
        if (!HEADER_VALUE.matcher(token).matches()) {
            throw notValid();
        }
        Token found = asOurselves(client -> client.identity().tokens().get(token));
        if (found == null) {
            throw notValid();
        }
        return TokenReader.caller(found);
    }

    private static MullionException notValid() {
        return new MullionException(ErrorCode.UNAUTHENTICATED, "The token is not valid, or not any more.");
    }

    @Override
    public Login authenticate(Credentials credentials) {
        return OwnThread.call(() -> guarded(() -> {
            try {
                Token token = logOn(credentials).getToken();
                return new Login(token.getId(), TokenReader.caller(token), TokenReader.catalog(token));
            } catch (AuthenticationException refused) {
                throw new MullionException(
                        ErrorCode.UNAUTHENTICATED,
                        "Keystone refuses the log-on of user %s to project %s."
                                .formatted(credentials.user(), credentials.project()),
                        refused);
            }
        }));
    }

    @Override
    public ServiceCatalog catalog() {
        return OwnThread.call(() -> guarded(() -> {
            Token token = logOn(keystone.service()).getToken();
            own = token;
            return TokenReader.catalog(token);
        }));
    }

    private interface Question<T> {
        @Nullable
        T ask(OSClientV3 client);
    }

    private <T> @Nullable T asOurselves(Question<T> question) {
        return OwnThread.call(() -> guarded(() -> {
            OSClientV3 client = client();
            T answer = question.ask(client);
            // the connector renews a token that has ended
            own = client.getToken();
            return answer;
        }));
    }

    private OSClientV3 client() {
        Token present = own;
        return present == null ? logOn(keystone.service()) : OSFactory.clientFromToken(present, transport);
    }

    private OSClientV3 logOn(Credentials credentials) {
        return OpenStackSession.open(keystone.url(), credentials, transport);
    }

    private <T> @Nullable T guarded(Supplier<@Nullable T> work) {
        try {
            return work.get();
        } catch (AuthenticationException refused) {
            throw unreachable(
                    "refuses the log-on of Mullion's own user "
                            + keystone.service().user(),
                    refused);
        } catch (OS4JException failure) {
            throw unreachable("does not answer as it should: " + failure.getMessage(), failure);
        }
    }

    private MullionException unreachable(String what, Exception cause) {
        return new MullionException(
                ErrorCode.IDENTITY_UNREACHABLE, "Keystone at %s %s".formatted(keystone.url(), what), cause);
    }
}
