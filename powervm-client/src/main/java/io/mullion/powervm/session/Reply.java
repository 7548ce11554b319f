package io.mullion.powervm.session;

import io.mullion.powervm.xml.Element;
import java.util.Map;
import java.util.Optional;

/**
 * What a console answered.
 *
 * @param status HTTP status
 * @param headers first value of each header, by name in any case
 * @param document the body, if it is a document
 * @param text the body, if it is not; empty text if there is none
 */
public record Reply(int status, Map<String, String> headers, Optional<Element> document, String text) {
    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }

    /** Whether the request was carried out. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
