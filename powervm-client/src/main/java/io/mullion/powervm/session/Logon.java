package io.mullion.powervm.session;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The log-on and log-off exchanges ({@code reference/powervm-rest.md} §3.1, §3.2). */
final class Logon {
    private static final String TARGET = "/rest/api/web/Logon";
    private static final String REQUEST = "application/vnd.ibm.powervm.web+xml; type=LogonRequest";
    private static final String RESPONSE = "application/vnd.ibm.powervm.web+xml; type=LogonResponse";

    private final ConsoleConfig console;

    Logon(ConsoleConfig console) {
        this.console = console;
    }

    /** A session as it was opened. */
    record Opened(String token, Traits traits) {
        @Override
        public String toString() {
            return "Opened[" + traits + "]";
        }
    }

    Request request() {
        Element root = new Element(Namespaces.WEB, "LogonRequest");
        root.setAttribute("schemaVersion", "V1_0");
        switch (console.credentials()) {
            case Credentials.Password password -> {
                root.add(Element.of(Namespaces.WEB, "UserID", password.user()));
                root.add(Element.of(Namespaces.WEB, "Password", password.secret()));
            }
            case Credentials.TokenFile file -> {
                root.add(Element.of(Namespaces.WEB, "UserID", file.label()));
                root.add(Element.of(Namespaces.WEB, "GenerateX-API-SessionFile", "true"));
            }
        }
        return Request.send("PUT", TARGET, REQUEST, root)
                .with("Accept", RESPONSE)
                .with(Request.Patience.READ);
    }

    static Request off(String token) {
        return Request.delete(TARGET).with("X-API-Session", token);
    }

    /** Reads the token out of a good answer, or out of the file that the answer names. */
    Opened opened(Reply reply) {
        Traits traits = Traits.from(reply.header("X-MC-Type"));
        if (console.credentials() instanceof Credentials.TokenFile && traits == Traits.HMC) {
            throw refused("an HMC does not log on by token file");
        }
        Optional<String> token = text(reply, "X-API-Session");
        Optional<String> file = text(reply, "X-API-SessionFile");
        if (token.isEmpty() && file.isEmpty()) {
            throw refused("its answer has no session");
        }
        return new Opened(token.orElseGet(() -> tokenFrom(Path.of(file.orElseThrow()))), traits);
    }

    private static Optional<String> text(Reply reply, String name) {
        return reply.document()
                .flatMap(root -> root.child(name))
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty());
    }

    private String tokenFrom(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                throw refused("its token file " + file + " is empty");
            }
            return token;
        } catch (IOException unreadable) {
            throw new MullionException(
                    ErrorCode.CONSOLE_UNREACHABLE,
                    "Console " + console.name() + ": its token file " + file + " cannot be read.",
                    unreadable);
        }
    }

    MullionException refused(String why) {
        return new MullionException(
                ErrorCode.CONSOLE_UNREACHABLE,
                "Console " + console.name() + " does not let "
                        + console.credentials().label() + " log on: " + why + ".");
    }

    static Map<String, String> headers(String token) {
        return Map.of("X-API-Session", token);
    }
}
