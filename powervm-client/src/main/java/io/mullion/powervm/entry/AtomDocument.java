package io.mullion.powervm.entry;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Takes Atom feeds and entries apart ({@code reference/powervm-rest.md} §6). */
public final class AtomDocument {
    private AtomDocument() {}

    /**
     * The entries of a feed, or the one entry.
     *
     * @param asked where it was read from, for entries that do not say where they are
     * @param header the ETag of the reply: it is the entry's if there is one entry alone, and the feed's own if not
     */
    public static <T> List<Entry<T>> entries(
            ResourceType<T> type, Element document, Href asked, Optional<String> header) {
        if (document.name().equals("feed")) {
            return document.children("entry").stream()
                    .map(entry -> entry(type, entry, asked, Optional.empty()))
                    .toList();
        }
        return List.of(entry(type, document, asked, header));
    }

    private static <T> Entry<T> entry(ResourceType<T> type, Element entry, Href asked, Optional<String> header) {
        Element root = entry.child("content").stream()
                .flatMap(content -> content.children().stream())
                .findFirst()
                .orElseThrow(() -> unexpected(type, entry.name() + " without content"));
        if (!root.name().equals(type.name())) {
            throw unexpected(type, root.name());
        }
        String id = entry.child("id").map(Element::text).orElse("").strip();
        Optional<String> etag = header.or(
                        () -> entry.child("etag").map(Element::text).map(String::strip))
                .filter(text -> !text.isEmpty());
        return new Entry<>(
                type, id, self(entry).orElse(asked), etag, type.view().apply(root));
    }

    /** The first link to itself that is an address of the interface: jobs also carry bogus ones. */
    static Optional<Href> self(Element entry) {
        return entry.children("link").stream()
                .filter(link -> link.namespace().equals(Namespaces.ATOM))
                .filter(link ->
                        link.attribute("rel").filter("self"::equalsIgnoreCase).isPresent())
                .flatMap(link -> link.attribute("href").stream())
                .filter(href -> href.contains("rest/api"))
                .map(Href::parse)
                .findFirst();
    }

    private static MullionException unexpected(ResourceType<?> type, String found) {
        return new MullionException(
                ErrorCode.CONSOLE_REFUSED,
                "The console answered with " + found + " where " + type.name() + " was asked for.");
    }
}
