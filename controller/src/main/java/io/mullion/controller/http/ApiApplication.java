package io.mullion.controller.http;

import com.google.inject.Injector;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Puts Jersey together: nothing is found by scanning, everything is listed by a module. */
final class ApiApplication {
    private ApiApplication() {}

    static ResourceConfig of(Injector injector, Set<Endpoint> endpoints) {
        // CXF brings a JAX-RS runtime too: which one wins is class-path order, so say it.
        RuntimeDelegate.setInstance(new org.glassfish.jersey.server.internal.RuntimeDelegateImpl());
        ResourceConfig config = new ResourceConfig();
        config.addProperties(Map.of(
                GuiceComponentProvider.INJECTOR, injector,
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, false,
                CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 65_536,
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.BV_FEATURE_DISABLE, true,
                ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true));
        config.register(new RequestBinder());
        endpoints.forEach(endpoint -> config.register(endpoint.type()));
        return config;
    }

    /** Lets resources take {@code @Context ApiRequest}. */
    private static final class RequestBinder extends AbstractBinder {
        @Override
        protected void configure() {
            bindFactory(FromContext.class).to(ApiRequest.class).in(RequestScoped.class);
        }
    }

    /** Finds the request in Jersey's context. */
    static final class FromContext implements Supplier<ApiRequest> {
        private final ContainerRequestContext context;

        @jakarta.inject.Inject
        FromContext(ContainerRequestContext context) {
            this.context = context;
        }

        @Override
        public ApiRequest get() {
            return ApiRequest.of(context);
        }
    }
}
