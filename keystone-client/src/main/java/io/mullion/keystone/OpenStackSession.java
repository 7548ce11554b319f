package io.mullion.keystone;

import java.net.URI;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.core.transport.Config;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.openstack.OSFactory;

/** Log-ons through OpenStack4j with this module's connector, as the programs of a cloud's users would do it. */
public final class OpenStackSession {
    private OpenStackSession() {}

    /**
     * An authenticated client of everything in the cloud's catalog. It belongs to the thread that opened it: another one
     * takes it over with {@code OSFactory.clientFromToken(client.getToken())}. A token that ends is renewed.
     *
     * @param identity address of the identity service with its version, such as {@code http://127.0.0.1:5000/v3}
     * @throws org.openstack4j.api.exceptions.AuthenticationException when the log-on is refused
     * @throws org.openstack4j.api.exceptions.ConnectionException when there is no answer
     */
    public static OSClientV3 open(URI identity, Credentials credentials) {
        return open(identity, credentials, Config.newConfig());
    }

    /** The same with time limits, trusted authorities or a proxy of one's own. */
    public static OSClientV3 open(URI identity, Credentials credentials, Config transport) {
        return OSFactory.builderV3()
                .endpoint(identity.toString())
                .withConfig(transport)
                .credentials(credentials.user(), credentials.password(), Identifier.byName(credentials.userDomain()))
                .scopeToProject(
                        Identifier.byName(credentials.project()), Identifier.byName(credentials.projectDomain()))
                .authenticate();
    }
}
