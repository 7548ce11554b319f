package io.mullion.controller.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Puts a list query together: conditions, an order, and where a page begins. A page begins behind a row that is named
 * by its key, so that rows which come and go meanwhile shift nothing. Texts given here are SQL written by us; what a
 * client sends is only ever bound.
 */
public final class Listing {
    private final String select;
    private final String table;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Order> order = new ArrayList<>();

    private record Order(String expression, boolean descending) {}

    private Listing(String select, String table) {
        this.select = select;
        this.table = table;
    }

    /**
     * A list of one table's rows.
     *
     * @param select what is selected, from {@code SELECT} on, including {@code FROM table t}; the row's alias is {@code t}
     * @param table the table, for finding the row that a page begins behind
     */
    public static Listing of(String select, String table) {
        return new Listing(select, table);
    }

    /** Adds a condition without values. */
    public Listing where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition on one value. @param name as in the condition's {@code :name} */
    public Listing where(String condition, String name, Object value) {
        values.put(name, value);
        return where(condition);
    }

    /** Adds that an expression has one of some values; none of them means no rows. */
    public Listing in(String expression, Collection<?> any) {
        if (any.isEmpty()) {
            return where("1 = 0");
        }
        StringJoiner names = new StringJoiner(", ", expression + " IN (", ")");
        for (Object value : any) {
            String name = "v" + values.size();
            values.put(name, value);
            names.add(":" + name);
        }
        return where(names.toString());
    }

    /**
     * Adds an order; the last one must tell all rows apart, or pages would overlap.
     *
     * @param expression on {@code t}, and never null
     */
    public Listing orderBy(String expression, boolean descending) {
        order.add(new Order(expression, descending));
        return this;
    }

    /** Begins behind a row, in the order given so far. @param key column that names rows */
    public Listing after(String key, Object value) {
        values.put("marker", value);
        StringJoiner any = new StringJoiner(" OR ", "(", ")");
        for (int i = 0; i < order.size(); i++) {
            StringJoiner all = new StringJoiner(" AND ");
            for (Order before : order.subList(0, i)) {
                all.add(before.expression + " = " + ofMarker(before, key));
            }
            Order own = order.get(i);
            all.add(own.expression + (own.descending ? " < " : " > ") + ofMarker(own, key));
            any.add(all.toString());
        }
        return where(any.toString());
    }

    private String ofMarker(Order part, String key) {
        String inner = part.expression.replaceAll("\\bt\\.", "m.");
        return "(SELECT " + inner + " FROM " + table + " m WHERE m." + key + " = :marker)";
    }

    /** The query. @param limit most rows wanted */
    public Query query(Handle handle, int limit) {
        StringBuilder sql = new StringBuilder(select);
        appendConditions(sql);
        if (!order.isEmpty()) {
            StringJoiner by = new StringJoiner(", ", " ORDER BY ", "");
            order.forEach(each -> by.add(each.expression + (each.descending ? " DESC" : "")));
            sql.append(by);
        }
        return bind(handle, sql.append(" LIMIT ").append(limit));
    }

    /** How many rows meet the conditions. */
    public long count(Handle handle) {
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM " + table + " t");
        appendConditions(sql);
        return bind(handle, sql).mapTo(Long.class).one();
    }

    private void appendConditions(StringBuilder sql) {
        if (!conditions.isEmpty()) {
            sql.append(" WHERE ").append(String.join(" AND ", conditions));
        }
    }

    private Query bind(Handle handle, StringBuilder sql) {
        return handle.createQuery(sql.toString()).bindMap(values);
    }
}
