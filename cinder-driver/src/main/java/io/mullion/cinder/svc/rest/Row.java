package io.mullion.cinder.svc.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One object as an {@code ls} command prints it: every value a text, empty for none.
 *
 * @param node the JSON object
 */
public record Row(JsonNode node) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([KMGTP]?)i?B?");
    private static final String UNITS = "KMGTP";

    /** A value; empty when it is empty or not there. */
    public String text(String field) {
        return node.path(field).asText("");
    }

    /** A whole number; 0 when it is empty or not there. */
    public long number(String field) {
        String text = text(field);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** An amount in bytes, also when the array rounded it for people ({@code 1.50GB}); 0 for none. */
    public long bytes(String field) {
        String text = text(field);
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return 0;
        }
        int power = amount.group(2).isEmpty() ? 0 : UNITS.indexOf(amount.group(2)) + 1;
        return new BigDecimal(amount.group(1))
                .multiply(BigDecimal.valueOf(1024).pow(power))
                .longValue();
    }

    /** Whether a value is {@code yes} or {@code on}. */
    public boolean isYes(String field) {
        String text = text(field);
        return text.equals("yes") || text.equals("on");
    }

    /** Nested objects. */
    public List<Row> rows(String field) {
        return of(node.path(field));
    }

    /** The objects of a reply: one for an object, many for an array. */
    static List<Row> of(JsonNode reply) {
        List<Row> rows = new ArrayList<>();
        if (reply.isObject()) {
            rows.add(new Row(reply));
        }
        if (reply.isArray()) {
            reply.forEach(element -> rows.add(new Row(element)));
        }
        return rows;
    }
}
