package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A typed look at an element. Reading is lenient about what is missing, because schema levels differ, and strict about
 * what is there; setting puts a value at its legal place with the marks that its schema level wants.
 */
public interface View {
    /** The element underneath. */
    Element element();

    /** The legal order of its children. */
    ElementOrder order();

    /** A text under a path; empty if it is missing or blank. */
    default Optional<String> text(String path) {
        return element().at(path).map(Element::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A whole number under a path. */
    default Optional<Long> number(String path) {
        return parsed(path, Long::parseLong);
    }

    /** A whole number under a path that fits an int; 0 if it is missing. */
    default int count(String path) {
        return parsed(path, Integer::parseInt).orElse(0);
    }

    /** A decimal number under a path. */
    default Optional<BigDecimal> decimal(String path) {
        return parsed(path, BigDecimal::new);
    }

    /** A boolean under a path. */
    default boolean flag(String path, boolean missing) {
        return text(path).map(text -> text.equalsIgnoreCase("true")).orElse(missing);
    }

    private <N> Optional<N> parsed(String path, Function<String, N> parser) {
        return text(path).map(text -> {
            try {
                return parser.apply(text);
            } catch (NumberFormatException garbage) {
                throw new MullionException(
                        ErrorCode.CONSOLE_REFUSED,
                        "The console gives \"" + text + "\" for " + element().name() + "/" + path
                                + ", which is no number.",
                        garbage);
            }
        });
    }

    /** The address that an element under a path refers to. */
    default Optional<Href> reference(String path) {
        return element().at(path).flatMap(found -> found.attribute("href")).map(Href::parse);
    }

    /** The addresses in a container of links. */
    default List<Href> links(String container) {
        return element().all(container + "/link").stream()
                .flatMap(link -> link.attribute("href").stream())
                .map(Href::parse)
                .toList();
    }

    /** Views on all elements under a path. */
    default <V> List<V> all(String path, Function<Element, V> view) {
        return element().all(path).stream().map(view).toList();
    }

    /** Sets a value: in place if there is one, else at its legal place. */
    default void set(String name, String value) {
        Optional<Element> present = element().child(name);
        if (present.isPresent()) {
            present.get().setText(value);
            return;
        }
        Element added = Element.of(element().namespace(), name, value);
        SchemaMarks.mark(added);
        order().insert(element(), added);
    }

    /** Sets a boolean. */
    default void set(String name, boolean value) {
        set(name, Boolean.toString(value));
    }

    /** Sets a whole number. */
    default void set(String name, long value) {
        set(name, Long.toString(value));
    }

    /** Removes all children of this name. */
    default void clear(String name) {
        element().children(name).forEach(element()::remove);
    }

    /** A nested object to look at; an empty one outside of the document if it is missing, so that looking changes nothing. */
    default Element look(String name) {
        return element().child(name).orElseGet(() -> new Element(element().namespace(), name));
    }

    /** A nested object to change; made at its legal place if it is missing. */
    default Element part(String name) {
        return element().child(name).orElseGet(() -> {
            Element added = Element.complex(element().namespace(), name);
            SchemaMarks.mark(added);
            order().insert(element(), added);
            return added;
        });
    }

    /** Adds a nested object at its legal place. */
    default void add(Element part) {
        order().insert(element(), part);
    }

    /** Sets a reference to another object, as an attribute of an element of its own. */
    default void refer(String name, Href target) {
        Element reference = element().child(name).orElseGet(() -> {
            Element added = new Element(element().namespace(), name);
            order().insert(element(), added);
            return added;
        });
        reference.setAttribute("href", target.path());
        reference.setAttribute("rel", "related");
    }
}
