package io.mullion.powervm.session;

import io.mullion.powervm.xml.Element;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a console said instead of doing what it was asked ({@code reference/powervm-rest.md} §9). */
public final class ConsoleError {
    private static final Pattern ID = Pattern.compile("\\b(?:HSC[A-Z]?|PVME|VIOS|REST)[0-9][0-9A-F]*[A-Z]?\\b");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final int LONGEST = 600;

    private ConsoleError() {}

    /** The message ids in a failure's sentence, such as {@code HSCL1558}: they differ between kinds of console. */
    public static Set<String> ids(MullionException failure) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = ID.matcher(failure.getMessage());
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    /** Whether an I/O server was busy, so that the same request is worth repeating. */
    static boolean busy(Reply reply) {
        if (reply.successful() || reply.status() < 400) {
            return false;
        }
        String message = message(reply);
        return reply.status() == 503
                || message.contains("HSCL3205")
                || message.contains("VIOS0014")
                || (reply.status() == 500
                        && ((message.contains("VIOS") && message.contains("is busy processing some other request"))
                                || message.contains("The system is currently too busy")));
    }

    /** The failure for a reply that is no success. */
    static MullionException of(String console, Request request, Reply reply) {
        String said = message(reply);
        String sentence = "Console " + console + " refused " + request.method() + " " + request.subject()
                + " with status " + reply.status() + (said.isEmpty() ? "." : ": " + said);
        return new MullionException(code(reply), sentence);
    }

    private static ErrorCode code(Reply reply) {
        if (busy(reply)) {
            return reply.status() == 503 ? ErrorCode.CONSOLE_UNREACHABLE : ErrorCode.VIOS_UNAVAILABLE;
        }
        return switch (reply.status()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 412 -> ErrorCode.ETAG_CONFLICT;
            case 502, 504 -> ErrorCode.CONSOLE_UNREACHABLE;
            default -> ErrorCode.CONSOLE_REFUSED;
        };
    }

    /** The message of an error document, else the first words of whatever came. */
    static String message(Reply reply) {
        Optional<Element> error = reply.document().flatMap(root -> root.at("content/HttpErrorResponse"));
        if (error.isPresent()) {
            String message = error.get().child("Message").map(Element::text).orElse("");
            String reason = error.get().child("ReasonCode").map(Element::text).orElse("");
            return (message.isBlank() ? reason : message).strip();
        }
        String plain = TAG.matcher(reply.text())
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
