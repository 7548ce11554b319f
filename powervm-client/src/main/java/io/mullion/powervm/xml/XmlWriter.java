package io.mullion.powervm.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import io.mullion.spi.error.MullionException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@link Element} trees as streams, declaring each namespace where it is first needed. */
public final class XmlWriter {
    private static final XMLOutputFactory FACTORY = factory();

    private final XMLStreamWriter xml;

    private XmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    private static XMLOutputFactory factory() {
        XMLOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        factory.setProperty(WstxOutputProperties.P_OUTPUT_FIX_CONTENT, true);
        return factory;
    }

    /**
     * Writes a document in UTF-8; the stream is left open.
     *
     * @throws MullionException {@code INVALID_INPUT} for a character that XML cannot carry
     */
    public static void write(Element root, OutputStream out) {
        try {
            new XmlWriter(FACTORY.createXMLStreamWriter(out, "UTF-8")).document(root);
        } catch (XMLStreamException refused) {
            throw refused(root, refused);
        }
    }

    /** The document as text, without an XML declaration. */
    public static String text(Element root) {
        StringWriter text = new StringWriter();
        try {
            new XmlWriter(FACTORY.createXMLStreamWriter(text)).document(root);
        } catch (XMLStreamException refused) {
            throw refused(root, refused);
        }
        return text.toString();
    }

    private static MullionException refused(Element root, XMLStreamException refused) {
        return MullionException.invalid(root.name() + " cannot be written as XML: " + refused.getMessage());
    }

    private void document(Element root) throws XMLStreamException {
        element(root, Map.of());
        xml.flush();
        xml.close();
    }

    private void element(Element element, Map<String, String> outer) throws XMLStreamException {
        Map<String, String> scope = scope(element, outer);
        boolean undeclared = !element.namespace().equals(scope.getOrDefault(element.prefix(), ""));
        if (undeclared) {
            scope = new HashMap<>(scope);
            scope.put(element.prefix(), element.namespace());
        }
        xml.writeStartElement(element.prefix(), element.name(), element.namespace());
        if (undeclared) {
            declare(element.prefix(), element.namespace());
        }
        for (Element.Declaration declared : element.declarations()) {
            declare(declared.prefix(), declared.namespace());
        }
        for (Element.Attribute attribute : element.attributes()) {
            attribute(attribute);
        }
        for (Node node : element.content()) {
            switch (node) {
                case Element child -> element(child, scope);
                case Node.Text text -> text(text);
            }
        }
        xml.writeEndElement();
    }

    private void text(Node.Text text) throws XMLStreamException {
        if (text.cdata()) {
            xml.writeCData(text.value());
        } else {
            xml.writeCharacters(text.value());
        }
    }

    private static Map<String, String> scope(Element element, Map<String, String> outer) {
        if (element.declarations().isEmpty()) {
            return outer;
        }
        Map<String, String> scope = new HashMap<>(outer);
        element.declarations().forEach(declared -> scope.put(declared.prefix(), declared.namespace()));
        return scope;
    }

    private void declare(String prefix, String namespace) throws XMLStreamException {
        if (prefix.isEmpty()) {
            xml.writeDefaultNamespace(namespace);
        } else {
            xml.writeNamespace(prefix, namespace);
        }
    }

    private void attribute(Element.Attribute attribute) throws XMLStreamException {
        if (attribute.namespace().isEmpty()) {
            xml.writeAttribute(attribute.name(), attribute.value());
        } else {
            xml.writeAttribute(attribute.prefix(), attribute.namespace(), attribute.name(), attribute.value());
        }
    }
}
