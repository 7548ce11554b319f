package io.mullion.controller.volumes.api;

import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Puts the SQL of a page of one table together: conditions with their values, place after the marker, order and size. The
 * marker is looked up by the database, so a page costs one statement.
 */
public final class Listing {
    private final String table;
    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final List<Object> values = new ArrayList<>();
    private String order = "";
    private String tail = "";
    private final List<Object> tailValues = new ArrayList<>();

    /** A list of the rows of a table that has an {@code id} of type UUID. */
    public Listing(String table) {
        this.table = table;
    }

    /** One more condition. @param condition SQL with a question mark for each value */
    public Listing and(String condition, Object... bound) {
        where.append(" AND (").append(condition).append(')');
        values.addAll(List.of(bound));
        return this;
    }

    /** Nothing at all: for a filter by what does not exist. */
    public Listing none() {
        return and("1 = 0");
    }

    /**
     * Order, place and size of the page.
     *
     * @throws MullionException {@code NOT_FOUND} if there is no row with the marker's id
     */
    public Listing page(Handle handle, ListCall call) {
        List<Order> orders = new ArrayList<>(call.orders());
        orders.add(new Order("id", orders.getLast().ascending()));
        call.paging().marker().ifPresent(marker -> after(orders, existing(handle, marker)));
        StringBuilder by = new StringBuilder(" ORDER BY ");
        for (int i = 0; i < orders.size(); i++) {
            by.append(i == 0 ? "" : ", ")
                    .append(orders.get(i).expression())
                    .append(orders.get(i).ascending() ? " ASC" : " DESC");
        }
        order = by.toString();
        tail = order + " LIMIT ? OFFSET ?";
        tailValues.add(call.paging().limit());
        tailValues.add(call.offset());
        return this;
    }

    /** The statement. @param columns what is selected */
    public Query select(Handle handle, String columns) {
        return bound(handle, "SELECT " + columns + " FROM " + table + where + tail);
    }

    /**
     * The page joined with what belongs to its rows, in the page's order.
     *
     * @param inner columns of the table
     * @param outer what is selected of the page, which is called {@code p}, and of the joined tables
     * @param joins such as {@code LEFT JOIN t ON t.id = p.t_id}
     */
    public Query joined(Handle handle, String inner, String outer, String joins) {
        return bound(
                handle,
                "SELECT " + outer + " FROM (SELECT " + inner + ", ROW_NUMBER() OVER (" + order + ") AS row_place FROM "
                        + table + where + tail + ") p " + joins + " ORDER BY p.row_place");
    }

    /** How many rows meet the conditions, wherever the page begins; to be asked before {@link #page}. */
    public long count(Handle handle) {
        return bound(handle, "SELECT COUNT(*) FROM " + table + where)
                .map((rs, ctx) -> rs.getLong(1))
                .one();
    }

    private Query bound(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        int position = 0;
        for (Object value : values) {
            query.bind(position++, value);
        }
        for (Object value : tailValues) {
            query.bind(position++, value);
        }
        return query;
    }

    private UUID existing(Handle handle, String marker) {
        Optional<UUID> id = Ids.parse(marker)
                .filter(uuid -> handle.createQuery("SELECT COUNT(*) FROM " + table + " WHERE id = ?")
                                .bind(0, uuid)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
        return id.orElseThrow(() -> MullionException.notFound("marker [" + marker + "] could not be found."));
    }

    private void after(List<Order> orders, UUID marker) {
        StringBuilder any = new StringBuilder();
        List<Object> bound = new ArrayList<>();
        for (int last = 0; last < orders.size(); last++) {
            any.append(last == 0 ? "(" : " OR (");
            for (int i = 0; i <= last; i++) {
                Order order = orders.get(i);
                String operator = i < last ? " = " : order.ascending() ? " > " : " < ";
                any.append(i == 0 ? "" : " AND ")
                        .append(order.expression())
                        .append(operator)
                        .append("(SELECT ")
                        .append(order.expression())
                        .append(" FROM ")
                        .append(table)
                        .append(" WHERE id = ?)");
                bound.add(marker);
            }
            any.append(')');
        }
        where.append(" AND (").append(any).append(')');
        values.addAll(bound);
    }
}
