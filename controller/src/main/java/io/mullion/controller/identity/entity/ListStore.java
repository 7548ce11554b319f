package io.mullion.controller.identity.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Composes the query of a filtered list: one statement, whatever its length.
 *
 * @param select {@code SELECT … FROM …} without conditions
 * @param id column of the ids, which order the list
 * @param columns attribute → column
 * @param flags attributes whose column is a boolean
 */
public record ListStore(String select, String id, Map<String, String> columns, List<String> flags) {
    /** Lists. @param condition a further condition with named parameters, or empty */
    public <T> Page<T> list(
            Handle handle, ListQuery query, String condition, Map<String, ?> parameters, RowMapper<T> mapper) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> bound = new HashMap<>(parameters);
        if (!condition.isEmpty()) {
            conditions.add(condition);
        }
        query.filters().forEach(filter -> condition(filter, bound).ifPresent(conditions::add));
        query.marker().ifPresent(marker -> {
            conditions.add(id + " > :marker");
            bound.put("marker", marker);
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String limit = query.limit().map(most -> " LIMIT " + (most + 1)).orElse("");
        List<T> found;
        try (Query statement = handle.createQuery(select + where + " ORDER BY " + id + limit)) {
            found = statement.bindMap(bound).map(mapper).list();
        }
        boolean more = query.limit().filter(most -> found.size() > most).isPresent();
        return new Page<>(more ? found.subList(0, found.size() - 1) : found, more);
    }

    private Optional<String> condition(Filter filter, Map<String, Object> bound) {
        String column = columns.get(filter.attribute());
        if (column == null) {
            return Optional.empty();
        }
        String name = "filter" + bound.size();
        if (flags.contains(filter.attribute())) {
            bound.put(name, Filter.truth(filter.value()));
            return Optional.of(column + " = :" + name);
        }
        String value = filter.ignoreCase() ? filter.value().toLowerCase(Locale.ROOT) : filter.value();
        String left = filter.ignoreCase() ? "LOWER(" + column + ")" : column;
        bound.put(name, pattern(filter.comparison(), value));
        return Optional.of(
                filter.comparison() == Filter.Comparison.EQUALS
                        ? left + " = :" + name
                        : left + " LIKE :" + name + " ESCAPE '!'");
    }

    private static String pattern(Filter.Comparison comparison, String value) {
        String literal = value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return switch (comparison) {
            case EQUALS -> value;
            case CONTAINS -> "%" + literal + "%";
            case STARTSWITH -> literal + "%";
            case ENDSWITH -> "%" + literal;
        };
    }
}
