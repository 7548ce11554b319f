package io.mullion.powervm.entry;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;
import java.util.function.Function;

/**
 * A type of object on a console and how it is looked at.
 *
 * @param <T> the view
 * @param name its name on the wire, such as {@code VirtualIOServer}
 * @param namespace its namespace
 * @param view puts a typed view on the object's document; changes through the view change the document
 * @param document the document under a view
 */
public record ResourceType<T>(String name, String namespace, Function<Element, T> view, Function<T, Element> document) {

    /** A type of the object model. */
    public static <T> ResourceType<T> uom(String name, Function<Element, T> view, Function<T, Element> document) {
        return new ResourceType<>(name, Namespaces.UOM, view, document);
    }

    /** A type of the web service. */
    public static <T> ResourceType<T> web(String name, Function<Element, T> view, Function<T, Element> document) {
        return new ResourceType<>(name, Namespaces.WEB, view, document);
    }

    /** What a request with such a document says it carries. */
    public String contentType() {
        return switch (namespace) {
            case Namespaces.PCM -> "application/xml";
            case Namespaces.WEB -> "application/vnd.ibm.powervm.web+xml; type=" + name;
            default -> "application/vnd.ibm.powervm.uom+xml; type=" + name;
        };
    }
}
