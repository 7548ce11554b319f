package io.mullion.controller.servers;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.computeapi.Words;
import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which servers are asked for: conditions and their values, ready for SQL.
 *
 * @param conditions SQL conditions that all must hold
 * @param values named values of the conditions
 * @param nothing whether no server can match, whatever the table holds
 */
record ServerFilter(List<String> conditions, Map<String, Object> values, boolean nothing) {
    private static final Set<String> STATUSES = Set.of(
            "ACTIVE",
            "BUILD",
            "DELETED",
            "ERROR",
            "HARD_REBOOT",
            "MIGRATING",
            "PASSWORD",
            "PAUSED",
            "REBOOT",
            "REBUILD",
            "RESCUE",
            "RESIZE",
            "REVERT_RESIZE",
            "SHELVED",
            "SHELVED_OFFLOADED",
            "SHUTOFF",
            "SOFT_DELETED",
            "SUSPENDED",
            "UNKNOWN",
            "VERIFY_RESIZE");

    /**
     * Reads a query.
     *
     * @param admin whether the caller may look into other projects and at hosts
     * @throws MullionException {@code INVALID_INPUT} naming the parameter
     */
    static ServerFilter of(ApiRequest request, boolean admin) {
        Builder builder = new Builder();
        boolean all = allProjects(request, admin);
        if (!all) {
            builder.equal("project_id", request.caller().projectId());
        }
        request.query("name").ifPresent(pattern -> builder.matches("name", pattern));
        request.query("image").ifPresent(image -> builder.equal("image_id", tail(image)));
        request.query("flavor").ifPresent(flavor -> builder.equal("flavor_id", tail(flavor)));
        request.query("reservation_id").ifPresent(id -> builder.equal("reservation_id", id));
        request.query("availability_zone").ifPresent(zone -> builder.equal("zone", zone));
        List<String> statuses = request.queryAll("status");
        if (!statuses.isEmpty()) {
            builder.statuses(statuses, request.version().from(38), admin);
        }
        times(request, builder);
        if (admin) {
            administrators(request, builder, all);
        }
        builder.deleted(request, admin);
        return new ServerFilter(builder.conditions, builder.values, builder.nothing);
    }

    private static void administrators(ApiRequest request, Builder builder, boolean all) {
        request.query("host").ifPresent(host -> builder.equal("host", host));
        request.query("hostname").ifPresent(name -> builder.equal("hostname", name));
        request.query("uuid").ifPresent(id -> builder.equal("CAST(id AS VARCHAR)", id));
        request.query("user_id").ifPresent(user -> builder.equal("user_id", user));
        if (all) {
            request.query("project_id")
                    .or(() -> request.query("tenant_id"))
                    .ifPresent(project -> builder.equal("project_id", project));
        }
        request.query("vm_state").ifPresent(state -> builder.equal("vm_state", state.toUpperCase(Locale.ROOT)));
    }

    private static void times(ApiRequest request, Builder builder) {
        request.query("changes-since").ifPresent(text -> {
            builder.values.put("since", QueryRules.time("changes-since", text));
            builder.conditions.add("updated_at >= :since");
        });
        if (request.version().from(66)) {
            request.query("changes-before").ifPresent(text -> {
                builder.values.put("before", QueryRules.time("changes-before", text));
                builder.conditions.add("updated_at <= :before");
            });
        }
        if (request.version().from(73)) {
            request.query("locked").ifPresent(text -> builder.equal("locked", flag("locked", text)));
        }
    }

    private static boolean allProjects(ApiRequest request, boolean admin) {
        Optional<String> asked = request.query("all_tenants").or(() -> request.query("all_projects"));
        boolean all = asked.isPresent() && (asked.get().isEmpty() || flag("all_tenants", asked.get()));
        return all && admin;
    }

    /** Clients also give a whole address where an id is meant. */
    private static String tail(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static boolean flag(String field, String text) {
        return Words.flag(text).orElseThrow(() -> QueryRules.invalid(field, text, "It must be true or false."));
    }

    private static final class Builder {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private boolean nothing;

        void equal(String column, Object value) {
            String name = "v" + values.size();
            conditions.add(column + " = :" + name);
            values.put(name, value);
        }

        void matches(String column, String pattern) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException wrong) {
                throw MullionException.invalid("Invalid input for query parameters " + column + ". Value: " + pattern
                        + " is not a regular expression.");
            }
            values.put("pattern", pattern);
            conditions.add("REGEXP_LIKE(" + column + ", :pattern)");
        }

        void statuses(List<String> statuses, boolean strict, boolean admin) {
            List<String> any = new ArrayList<>();
            for (String status : statuses) {
                String word = status.toUpperCase(Locale.ROOT);
                if (strict && !STATUSES.contains(word)) {
                    throw MullionException.invalid("Invalid status value");
                }
                if (!word.equals("DELETED") || admin) {
                    condition(word).ifPresent(any::add);
                }
            }
            nothing = any.isEmpty();
            if (!nothing) {
                conditions.add("(" + String.join(" OR ", any) + ")");
            }
        }

        private static Optional<String> condition(String status) {
            return switch (status) {
                case "ACTIVE" ->
                    Optional.of("vm_state = 'ACTIVE' AND (task_state IS NULL"
                            + " OR task_state NOT IN ('REBOOTING', 'REBOOTING_HARD', 'MIGRATING'))");
                case "BUILD" -> Optional.of("vm_state = 'BUILDING'");
                case "SHUTOFF" -> Optional.of("vm_state = 'STOPPED'");
                case "ERROR" -> Optional.of("vm_state = 'ERROR'");
                case "SUSPENDED" -> Optional.of("vm_state = 'SUSPENDED'");
                case "DELETED" -> Optional.of("vm_state = 'DELETED'");
                case "REBOOT" -> Optional.of("vm_state = 'ACTIVE' AND task_state = 'REBOOTING'");
                case "HARD_REBOOT" -> Optional.of("task_state = 'REBOOTING_HARD'");
                case "MIGRATING" -> Optional.of("task_state = 'MIGRATING'");
                default -> Optional.empty();
            };
        }

        void deleted(ApiRequest request, boolean admin) {
            boolean asked =
                    request.query("deleted").map(text -> flag("deleted", text)).orElse(false);
            boolean since = request.query("changes-since").isPresent();
            boolean wanted = request.queryAll("status").stream().anyMatch("deleted"::equalsIgnoreCase);
            if (admin && asked) {
                conditions.add("vm_state = 'DELETED'");
            } else if (!since && !(admin && wanted)) {
                conditions.add("vm_state <> 'DELETED'");
            }
        }
    }
}
