package io.mullion.powervm.entry;

import io.mullion.powervm.session.Console;
import io.mullion.powervm.xml.Element;

/** Documents refer to objects by whole addresses; ours have paths until they are sent. */
final class AbsoluteLinks {
    private AbsoluteLinks() {}

    /** Completes the references that we set; those that the console gave stay as they are. */
    static Element in(Element document, Console console) {
        String base = console.config().url().getScheme() + "://"
                + console.config().url().getRawAuthority();
        complete(document, base);
        return document;
    }

    private static void complete(Element element, String base) {
        element.attribute("href")
                .filter(href -> href.startsWith("/rest/api/"))
                .ifPresent(href -> element.setAttribute("href", base + href));
        element.children().forEach(child -> complete(child, base));
    }
}
