package io.mullion.powervm.entry;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an object or a list of objects is on its console. Scheme, host and port of links mean nothing: a console knows
 * itself by other names than we do. Two links are to the same object if their last UUIDs are equal
 * ({@code reference/powervm-rest.md} §4).
 *
 * @param path percent-encoded, from {@code /rest/api} on, without a slash at the end
 * @param query percent-encoded; empty text for none
 */
public record Href(String path, String query) {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** A link out of a document, or the path of one. */
    public static Href parse(String link) {
        URI uri = URI.create(link.strip());
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        int start = path.indexOf("/rest/api/");
        String clean = path.substring(Math.max(start, 0)).replaceAll("/+$", "");
        return new Href(clean, uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    /** A path in the object model: {@code of("ManagedSystem", uuid, "VirtualIOServer")}. */
    public static Href uom(String... steps) {
        return new Href("/rest/api/uom/" + String.join("/", steps), "");
    }

    /** A path in the web service. */
    public static Href web(String... steps) {
        return new Href("/rest/api/web/" + String.join("/", steps), "");
    }

    /** A path below this one, without query. */
    public Href child(String... steps) {
        return new Href(path + "/" + String.join("/", steps), "");
    }

    /** The same place without a query. */
    public Href plain() {
        return new Href(path, "");
    }

    /** The same place with one more parameter; both percent-encoded already. */
    public Href with(String parameter, String value) {
        String more = parameter + "=" + value;
        return new Href(path, query.isEmpty() ? more : query + "&" + more);
    }

    /** Path and query as they go over the wire. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The last UUID in the path, lower case: the identity of the object. Empty for lists. */
    public Optional<String> uuid() {
        String[] steps = path.split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            if (UUID.matcher(steps[i]).matches()) {
                return Optional.of(steps[i].toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** The UUID after a type in the path, lower case: {@code uuidOf("ManagedSystem")}. */
    public Optional<String> uuidOf(String type) {
        String[] steps = path.split("/", -1);
        for (int i = 0; i + 1 < steps.length; i++) {
            if (steps[i].equals(type) && UUID.matcher(steps[i + 1]).matches()) {
                return Optional.of(steps[i + 1].toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** The last type in the path, such as {@code LogicalPartition}. */
    public String type() {
        String type = "";
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty() && step.chars().allMatch(Character::isLetter)) {
                type = step;
            }
        }
        return type;
    }

    /** Whether both lead to the same object. */
    public boolean sameObject(Href other) {
        return uuid().isPresent() && uuid().equals(other.uuid());
    }
}
