package io.mullion.powervm.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of a document with all it contained when it was read: unknown children, all attributes, CDATA, order and
 * namespace declarations. Only white space between elements is dropped. Mutable and not safe for several threads: a
 * change is a function that is applied to a fresh document.
 */
public final class Element implements Node {
    /** An attribute; the prefix and namespace are empty for almost all. */
    public record Attribute(String prefix, String namespace, String name, String value) {}

    /** A namespace declaration; the prefix is empty for the default namespace. */
    public record Declaration(String prefix, String namespace) {}

    private final String namespace;
    private final String name;
    private final String prefix;
    private final List<Declaration> declarations = new ArrayList<>(0);
    private final List<Attribute> attributes = new ArrayList<>(3);
    private final List<Node> content = new ArrayList<>(1);

    /** An element without a prefix. */
    public Element(String namespace, String name) {
        this(namespace, name, "");
    }

    Element(String namespace, String name, String prefix) {
        this.namespace = namespace;
        this.name = name;
        this.prefix = prefix;
    }

    /** An empty element with text in it. */
    public static Element of(String namespace, String name, String text) {
        Element element = new Element(namespace, name);
        element.setText(text);
        return element;
    }

    /**
     * A new object or value object as requests want it: {@code schemaVersion="V1_0"} and empty metadata
     * ({@code reference/powervm-rest.md} §17.3.3).
     */
    public static Element complex(String namespace, String name) {
        Element element = new Element(namespace, name);
        element.setAttribute("schemaVersion", "V1_0");
        Element metadata = new Element(namespace, "Metadata");
        metadata.add(new Element(namespace, "Atom"));
        element.add(metadata);
        return element;
    }

    /** Its namespace; empty text for none. */
    public String namespace() {
        return namespace;
    }

    /** Its name without prefix. */
    public String name() {
        return name;
    }

    String prefix() {
        return prefix;
    }

    List<Declaration> declarations() {
        return declarations;
    }

    /** Its attributes in the order they were read. */
    public List<Attribute> attributes() {
        return List.copyOf(attributes);
    }

    /** The value of an attribute without namespace. */
    public Optional<String> attribute(String attribute) {
        return attributes.stream()
                .filter(each -> each.namespace.isEmpty() && each.name.equals(attribute))
                .map(Attribute::value)
                .findFirst();
    }

    /** Sets an attribute without namespace, at the place of the old one if there is one. */
    public void setAttribute(String attribute, String value) {
        Attribute set = new Attribute("", "", attribute, value);
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).namespace.isEmpty() && attributes.get(i).name.equals(attribute)) {
                attributes.set(i, set);
                return;
            }
        }
        attributes.add(set);
    }

    void declare(Declaration declaration) {
        declarations.add(declaration);
    }

    void add(Attribute attribute) {
        attributes.add(attribute);
    }

    /** Everything in it, in order. */
    public List<Node> content() {
        return List.copyOf(content);
    }

    /** Its child elements, in order. */
    public List<Element> children() {
        List<Element> children = new ArrayList<>(content.size());
        for (Node node : content) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Its child elements of this name, in order. */
    public List<Element> children(String child) {
        List<Element> children = new ArrayList<>();
        for (Node node : content) {
            if (node instanceof Element element && element.name.equals(child)) {
                children.add(element);
            }
        }
        return children;
    }

    /** Its first child element of this name. */
    public Optional<Element> child(String child) {
        for (Node node : content) {
            if (node instanceof Element element && element.name.equals(child)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The first element under a path of names such as {@code PartitionMemoryConfiguration/DesiredMemory}. */
    public Optional<Element> at(String path) {
        Optional<Element> found = Optional.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /** All elements under a path of names, over all branches. */
    public List<Element> all(String path) {
        List<Element> found = List.of(this);
        for (String step : path.split("/", -1)) {
            found = found.stream()
                    .flatMap(element -> element.children(step).stream())
                    .toList();
        }
        return found;
    }

    /** Its own text without that of its children; empty text if there is none. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof Text text) {
            return text.value();
        }
        StringBuilder text = new StringBuilder();
        for (Node node : content) {
            if (node instanceof Text piece) {
                text.append(piece.value());
            }
        }
        return text.toString();
    }

    /** Replaces everything in it by text. */
    public void setText(String text) {
        content.clear();
        if (!text.isEmpty()) {
            content.add(new Text(text, false));
        }
    }

    /** Adds at the end. */
    public void add(Node node) {
        content.add(node);
    }

    /** Adds text as it comes from a reader, which may hand out one text in several pieces. */
    void append(Text text) {
        if (!content.isEmpty() && content.getLast() instanceof Text before && before.cdata() == text.cdata()) {
            content.set(content.size() - 1, new Text(before.value() + text.value(), text.cdata()));
        } else {
            content.add(text);
        }
    }

    /** White space between elements is formatting; in an element without children it is a value. */
    void dropIndentation() {
        if (content.size() > 1 && content.stream().anyMatch(Element.class::isInstance)) {
            content.removeIf(node ->
                    node instanceof Text text && !text.cdata() && text.value().isBlank());
        }
    }

    /** Adds right after a child element of this one, or as the first if there is none to follow. */
    void addAfter(Optional<Element> sibling, Element element) {
        int at = 0;
        for (int i = 0; sibling.isPresent() && i < content.size(); i++) {
            if (content.get(i) == sibling.get()) {
                at = i + 1;
            }
        }
        content.add(at, element);
    }

    /** Removes this very child, not one like it. */
    public boolean remove(Element child) {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) == child) {
                content.remove(i);
                return true;
            }
        }
        return false;
    }

    /** A deep copy. */
    public Element copy() {
        Element copy = new Element(namespace, name, prefix);
        copy.declarations.addAll(declarations);
        copy.attributes.addAll(attributes);
        for (Node node : content) {
            copy.content.add(node instanceof Element element ? element.copy() : node);
        }
        return copy;
    }

    /** Whether it says the same: names, attributes and content; prefixes and CDATA marks do not count. */
    public boolean sameAs(Element other) {
        if (!namespace.equals(other.namespace)
                || !name.equals(other.name)
                || !Sameness.attributes(attributes, other.attributes)) {
            return false;
        }
        return Sameness.content(content, other.content);
    }

    @Override
    public String toString() {
        return XmlWriter.text(this);
    }
}
