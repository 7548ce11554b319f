package io.mullion.controller.servers.power;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerActionHandler;
import io.mullion.controller.servers.Servers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** {@code os-start}, {@code os-stop} and {@code reboot}. */
final class PowerActions {
    private PowerActions() {}

    /** Begins a change of power. */
    @Singleton
    static final class Begin {
        private final Servers servers;
        private final ChangePower operation;

        @Inject
        Begin(Servers servers, ChangePower operation) {
            this.servers = servers;
            this.operation = operation;
        }

        Response begin(ApiRequest request, String id, PowerChange change, String rule) {
            Server server = servers.require(request, id, rule);
            ChangePower.Context context = new ChangePower.Context(server.id(), change);
            servers.begin(request, server, change.action(), change.task(), operation, context);
            return Response.accepted().build();
        }
    }

    /** {@code {"os-start": null}}. */
    @Singleton
    static final class Start implements ServerActionHandler<ServerActionHandler.NoBody> {
        private final Begin begin;

        @Inject
        Start(Begin begin) {
            this.begin = begin;
        }

        @Override
        public String key() {
            return "os-start";
        }

        @Override
        public Class<NoBody> body() {
            return NoBody.class;
        }

        @Override
        public Response act(ApiRequest request, String id, NoBody body) {
            return begin.begin(request, id, PowerChange.START, "os_compute_api:servers:start");
        }
    }

    /** {@code {"os-stop": null}}. */
    @Singleton
    static final class Stop implements ServerActionHandler<ServerActionHandler.NoBody> {
        private final Begin begin;

        @Inject
        Stop(Begin begin) {
            this.begin = begin;
        }

        @Override
        public String key() {
            return "os-stop";
        }

        @Override
        public Class<NoBody> body() {
            return NoBody.class;
        }

        @Override
        public Response act(ApiRequest request, String id, NoBody body) {
            return begin.begin(request, id, PowerChange.STOP, "os_compute_api:servers:stop");
        }
    }

    /** {@code {"reboot": {"type": "SOFT"}}}. */
    @Singleton
    static final class Reboot implements ServerActionHandler<Reboot.Body> {
        private final Begin begin;

        @Inject
        Reboot(Begin begin) {
            this.begin = begin;
        }

        /** How to restart. */
        @BodySchema("reboot.json")
        record Body(Type reboot) {
            record Type(String type) {}
        }

        @Override
        public String key() {
            return "reboot";
        }

        @Override
        public Class<Body> body() {
            return Body.class;
        }

        @Override
        public Response act(ApiRequest request, String id, Body body) {
            PowerChange change =
                    body.reboot().type().equalsIgnoreCase("HARD") ? PowerChange.REBOOT_HARD : PowerChange.REBOOT_SOFT;
            return begin.begin(request, id, change, "os_compute_api:servers:reboot");
        }
    }
}
