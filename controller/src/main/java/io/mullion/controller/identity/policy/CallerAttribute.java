package io.mullion.controller.identity.policy;

import io.mullion.controller.identity.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule can ask about a caller, under the names that rule files use; what a caller lacks reads {@code None}. */
enum CallerAttribute {
    USER_ID("user_id", "user", "token.user.id") {
        @Override
        boolean matches(Caller caller, String value) {
            return caller.user().id().equals(value);
        }
    },
    USER_DOMAIN_ID("user_domain_id", "token.user.domain.id") {
        @Override
        boolean matches(Caller caller, String value) {
            return caller.user().domain().equals(value);
        }
    },
    PROJECT_ID("project_id", "tenant_id", "tenant", "token.project.id") {
        @Override
        boolean matches(Caller caller, String value) {
            return equal(caller.project().map(Caller.Named::id), value);
        }
    },
    PROJECT_DOMAIN_ID("project_domain_id", "token.project.domain.id") {
        @Override
        boolean matches(Caller caller, String value) {
            return equal(caller.project().map(Caller.Named::domain), value);
        }
    },
    DOMAIN_ID("domain_id", "token.domain.id") {
        @Override
        boolean matches(Caller caller, String value) {
            return equal(caller.domainScope(), value);
        }
    },
    SYSTEM_SCOPE("system_scope") {
        @Override
        boolean matches(Caller caller, String value) {
            return caller.systemScope() ? value.equals("all") : value.equals(NONE);
        }
    },
    SERVICE_ROLES("service_roles") {
        @Override
        boolean matches(Caller caller, String value) {
            return caller.serviceRoles().contains(value);
        }
    };

    private static final String NONE = "None";

    private final List<String> names;

    CallerAttribute(String... names) {
        this.names = List.of(names);
    }

    abstract boolean matches(Caller caller, String value);

    static Optional<CallerAttribute> named(String name) {
        return Arrays.stream(values()).filter(each -> each.names.contains(name)).findFirst();
    }

    static List<String> allNames() {
        return Arrays.stream(values()).flatMap(each -> each.names.stream()).toList();
    }

    private static boolean equal(Optional<String> actual, String value) {
        return actual.isPresent() ? actual.get().equals(value) : value.equals(NONE);
    }
}
