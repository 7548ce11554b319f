package io.mullion.controller.identity;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for the identity feature where another feature is tested alone. A token is {@code user/project/role,role}:
 * the request is believed. Rules are simple: admins may everything, others what is their own project's and no rule with
 * an administrator's name.
 */
public final class TestingIdentity extends AbstractModule {
    /** A project id as others write it. */
    public static final String PROJECT = "1471acf124a0479c8d525aa79b2582d0";

    /** An administrator of {@link #PROJECT}. */
    public static final String ADMIN = "root/" + PROJECT + "/admin";

    /** An ordinary member of {@link #PROJECT}. */
    public static final String MEMBER = "joe/" + PROJECT + "/member";

    /** A member of another project. */
    public static final String STRANGER = "eve/90d064b4abea4339acd32a8b6a8b1fdf/member";

    @Override
    protected void configure() {
        bind(Policy.class).toInstance(TestingIdentity::allows);
        bind(Filter.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(Filter.class));
    }

    /** The caller that a token stands for. */
    public static Caller caller(String token) {
        List<String> parts = List.of(token.split("/", -1));
        return new Caller(
                new Caller.Named(parts.get(0), parts.get(0), "default"),
                Optional.of(new Caller.Named(parts.get(1), "project-" + parts.get(1), "default")),
                Optional.empty(),
                false,
                Set.of(parts.get(2).split(",", -1)),
                "audit",
                Instant.MAX);
    }

    private static boolean allows(Caller caller, String rule, Map<String, String> target) {
        boolean own = caller.projectId().equals(target.getOrDefault("project_id", caller.projectId()));
        return caller.has("admin") || (own && !rule.contains("admin"));
    }

    /** Believes the token. */
    @Priority(Priorities.AUTHENTICATION)
    public static final class Filter implements ContainerRequestFilter {
        @Inject
        Filter() {}

        @Override
        public void filter(ContainerRequestContext context) {
            String token = context.getHeaderString("X-Auth-Token");
            if (token != null) {
                ApiRequest.of(context).by(caller(token)).putInto(context);
            }
        }
    }
}
