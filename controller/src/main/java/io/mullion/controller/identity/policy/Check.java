package io.mullion.controller.identity.policy;

import io.mullion.controller.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A compiled rule: no names are left to look up, so that asking costs a few comparisons. */
sealed interface Check {
    /** Whether this caller may do it to this target. */
    boolean holds(Caller caller, Map<String, String> target);

    /** Adds the roles that are named somewhere below, for the sentence that a refused caller gets. */
    default void collectRoles(Set<String> roles) {}

    /** Always or never: {@code @} and {@code !}. */
    record Constant(boolean value) implements Check {
        static final Check ALWAYS = new Constant(true);
        static final Check NEVER = new Constant(false);

        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            return value;
        }
    }

    /** {@code not x}. */
    record Not(Check check) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            return !check.holds(caller, target);
        }

        @Override
        public void collectRoles(Set<String> roles) {
            check.collectRoles(roles);
        }
    }

    /** {@code x and y}. */
    record All(List<Check> checks) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            for (Check check : checks) {
                if (!check.holds(caller, target)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void collectRoles(Set<String> roles) {
            checks.forEach(check -> check.collectRoles(roles));
        }
    }

    /** {@code x or y}. */
    record Any(List<Check> checks) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            for (Check check : checks) {
                if (check.holds(caller, target)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void collectRoles(Set<String> roles) {
            checks.forEach(check -> check.collectRoles(roles));
        }
    }

    /** {@code role:x}; names of roles are compared without regard to case. */
    record Role(Template name) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            String wanted = name.fill(target);
            return wanted != null && caller.has(wanted);
        }

        @Override
        public void collectRoles(Set<String> roles) {
            name.constant().ifPresent(roles::add);
        }
    }

    /** {@code project_id:%(project_id)s}: something about the caller equals something about the target. */
    record Attribute(CallerAttribute attribute, Template expected) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            String value = expected.fill(target);
            return value != null && attribute.matches(caller, value);
        }
    }

    /** {@code 'public':%(visibility)s}: something about the target equals a constant. */
    record Literal(String text, Template expected) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            return text.equals(expected.fill(target));
        }
    }

    /** {@code field:networks:shared=True}, as neutron's rules ask for a field of the target. */
    record Field(String name, String value, Optional<Pattern> pattern) implements Check {
        @Override
        public boolean holds(Caller caller, Map<String, String> target) {
            String actual = target.get(name);
            if (actual == null) {
                return false;
            }
            return pattern.map(wanted -> wanted.matcher(actual).lookingAt())
                    .orElseGet(() -> value.equalsIgnoreCase(actual));
        }
    }
}
