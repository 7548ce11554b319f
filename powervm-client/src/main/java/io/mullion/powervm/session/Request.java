package io.mullion.powervm.session;

import io.mullion.powervm.xml.Element;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to a console.
 *
 * @param method GET, PUT, POST or DELETE
 * @param target path and query, percent-encoded, from {@code /rest/api} on
 * @param headers headers beyond those of the session, by name
 * @param body what is sent
 * @param patience which limits it has
 */
public record Request(String method, String target, Map<String, String> headers, Body body, Patience patience) {
    public Request {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /** What is sent. */
    public sealed interface Body {
        /** Nothing. */
        record None() implements Body {}

        /** A document. */
        record Document(Element root) implements Body {}

        /** The bytes of a file. */
        record File(Path path) implements Body {}
    }

    /** Which limits a request has. */
    public enum Patience {
        /** A read: waits its turn, has the read limit, is repeated while an I/O server is busy. */
        READ,
        /** A change: waits its turn, has the update limit, is repeated while an I/O server is busy. */
        UPDATE,
        /** A stream of bytes: as an update, but never repeated, for the stream is gone. */
        UPLOAD,
        /** A long poll: has a lane of its own. */
        LONG_POLL
    }

    /** A read. */
    public static Request get(String target) {
        return new Request("GET", target, Map.of("Accept", "application/atom+xml"), new Body.None(), Patience.READ);
    }

    /** A read of quick properties or performance data, for which a typed {@code Accept} would give 406. */
    public static Request getAny(String target) {
        return new Request("GET", target, Map.of("Accept", "*/*"), new Body.None(), Patience.READ);
    }

    /** A change with a document: {@code PUT} creates, {@code POST} updates. */
    public static Request send(String method, String target, String contentType, Element document) {
        return new Request(
                method,
                target,
                Map.of("Content-Type", contentType, "Accept", "application/atom+xml; charset=UTF-8"),
                new Body.Document(document),
                Patience.UPDATE);
    }

    /** A removal. */
    public static Request delete(String target) {
        return new Request("DELETE", target, Map.of(), new Body.None(), Patience.UPDATE);
    }

    /** The same request with one more header. */
    public Request with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Request(method, target, more, body, patience);
    }

    /** The same request with another patience. */
    public Request with(Patience other) {
        return new Request(method, target, headers, body, other);
    }

    /** The last type in the address, for metrics: names have letters only, identifiers have digits. */
    String subject() {
        String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        String subject = "";
        for (String step : path.split("/", -1)) {
            if (!step.isEmpty() && step.chars().allMatch(Character::isLetter)) {
                subject = step;
            }
        }
        return subject;
    }
}
