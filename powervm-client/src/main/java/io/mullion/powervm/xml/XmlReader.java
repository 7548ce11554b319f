package io.mullion.powervm.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads documents as streams into {@link Element} trees. Document types and external entities are refused. */
public final class XmlReader {
    private static final int DEEPEST = 200;
    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    /** Reads a whole document; the stream is left open. */
    public static Element read(InputStream in) throws MalformedDocumentException {
        try {
            return read(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException malformed) {
            throw new MalformedDocumentException(String.valueOf(malformed.getMessage()), malformed);
        }
    }

    /** Reads a whole document from text. */
    public static Element read(String text) throws MalformedDocumentException {
        try {
            return read(FACTORY.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException malformed) {
            throw new MalformedDocumentException(String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private static Element read(XMLStreamReader xml) throws XMLStreamException, MalformedDocumentException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = start(xml);
                    if (root == null) {
                        root = element;
                    } else {
                        open.element().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop().dropIndentation();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> text(open.peek(), xml.getText(), false);
                case XMLStreamConstants.CDATA -> text(open.peek(), xml.getText(), true);
                case XMLStreamConstants.DTD ->
                    throw new MalformedDocumentException("a document type is not allowed in a console's document");
                default -> {} // comments and processing instructions: see Node
            }
        }
        if (root == null) {
            throw new MalformedDocumentException("the document is empty");
        }
        return root;
    }

    private static Element start(XMLStreamReader xml) {
        Element element = new Element(orEmpty(xml.getNamespaceURI()), xml.getLocalName(), orEmpty(xml.getPrefix()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            element.declare(
                    new Element.Declaration(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i))));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.add(new Element.Attribute(
                    orEmpty(xml.getAttributePrefix(i)),
                    orEmpty(xml.getAttributeNamespace(i)),
                    xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i)));
        }
        return element;
    }

    private static void text(@Nullable Element parent, String text, boolean cdata) {
        if (parent != null) {
            parent.append(new Node.Text(text, cdata));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
