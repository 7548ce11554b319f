package io.mullion.powervm.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.spi.error.MullionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ElementTest {
    private static final ElementOrder ORDER = ElementOrder.of("A B C D");

    private static Element read(String text) throws MalformedDocumentException {
        return XmlReader.read(text);
    }

    private static void roundTrip(String text) throws MalformedDocumentException {
        assertThat(XmlWriter.text(read(text))).isEqualTo(text);
    }

    @Test
    void whatIsReadIsWrittenAsItWas() throws Exception {
        roundTrip(
                "<p:a xmlns:p=\"urn:p\" xmlns=\"urn:d\" xmlns:q=\"urn:q\" q:x=\"1\" y=\"&lt;&amp;&quot;\"><b kb=\"CUR\">"
                        + "t&amp;&lt;t</b><c><![CDATA[<x>&]]></c><d/></p:a>");
    }

    @Test
    void whiteSpaceIsFormattingBetweenElementsAndAValueInThem() throws Exception {
        assertThat(XmlWriter.text(read("<a>\n  <b> </b>\n  <c>x y</c>\n</a>"))).isEqualTo("<a><b> </b><c>x y</c></a>");
    }

    @Test
    void charactersThatXmlWouldNormaliseSurvive() throws Exception {
        Element element = Element.of("", "a", "x\r\ny");
        element.setAttribute("b", "1\n2\t3\"");
        Element back = read(XmlWriter.text(element));
        assertThat(back.text()).isEqualTo("x\r\ny");
        assertThat(back.attribute("b")).contains("1\n2\t3\"");
    }

    @Test
    void cdataThatEndsCdataIsSplit() throws Exception {
        Element element = new Element("", "a");
        element.add(new Node.Text("<x>]]></x>", true));
        assertThat(read(XmlWriter.text(element)).text()).isEqualTo("<x>]]></x>");
    }

    @Test
    void aControlCharacterCannotBeWritten() {
        assertThatThrownBy(() -> XmlWriter.text(Element.of("", "PartitionName", "a\u0000b")))
                .isInstanceOf(MullionException.class)
                .hasMessageContaining("PartitionName");
    }

    @Test
    void documentTypesEntitiesAndDeepNestingAreRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("<!DOCTYPE a><a/>")).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("<a>".repeat(300) + "</a>".repeat(300)))
                .isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("<a><b></a>")).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("<a/><b/>")).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void theEncodingIsTheDocumentsOwn() throws Exception {
        byte[] latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\u00fc</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(XmlReader.read(new ByteArrayInputStream(latin)).text()).isEqualTo("\u00fc");
    }

    @Test
    void newChildrenGetTheNamespaceDeclaredWhereTheyNeedIt() throws Exception {
        Element parent = read("<uom:P xmlns:uom=\"urn:uom\"><uom:B>1</uom:B></uom:P>");
        ORDER.insert(parent, Element.of("urn:uom", "A", "0"));
        assertThat(read(XmlWriter.text(parent)).children("A"))
                .singleElement()
                .satisfies(child -> assertThat(child.namespace()).isEqualTo("urn:uom"));
    }

    @Test
    void aChildGoesToItsPlaceAndAnUnknownOneLast() throws Exception {
        Element parent = read("<P><Metadata/><B/><X/><D/></P>");
        ORDER.insert(parent, new Element("", "C"));
        ORDER.insert(parent, new Element("", "A"));
        ORDER.insert(parent, new Element("", "Y"));
        ORDER.insert(parent, new Element("", "B"));
        assertThat(parent.children())
                .extracting(Element::name)
                .containsExactly("Metadata", "A", "B", "B", "C", "X", "D", "Y");
        assertThat(ORDER.violation(parent)).isEmpty();
        assertThat(ORDER.violation(read("<P><A/><C/><B/></P>"))).contains("B");
    }

    @Test
    void sayingTheSameIsMoreThanLookingTheSame() throws Exception {
        Element one = read("<a xmlns=\"urn:x\" p=\"1\" q=\"2\"><b><![CDATA[<t>]]></b></a>");
        assertThat(one.sameAs(read("<x:a q=\"2\" p=\"1\" xmlns:x=\"urn:x\"><x:b>&lt;t></x:b></x:a>")))
                .isTrue();
        assertThat(one.sameAs(read("<a xmlns=\"urn:x\" p=\"1\"><b><![CDATA[<t>]]></b></a>")))
                .isFalse();
        assertThat(one.sameAs(read("<a xmlns=\"urn:x\" p=\"1\" q=\"2\"><b/></a>")))
                .isFalse();
        assertThat(one.sameAs(read("<a xmlns=\"urn:y\" p=\"1\" q=\"2\"><b><![CDATA[<t>]]></b></a>")))
                .isFalse();
        assertThat(one.sameAs(one.copy())).isTrue();
        Element longer = one.copy();
        longer.add(new Element("urn:x", "b"));
        assertThat(one.sameAs(longer)).isFalse();
        assertThat(longer.sameAs(one)).isFalse();
    }

    @Test
    void aCopyIsItsOwn() throws Exception {
        Element one = read("<a><b>1</b></a>");
        Element copy = one.copy();
        copy.child("b").orElseThrow().setText("2");
        assertThat(one.at("b").map(Element::text)).contains("1");
    }

    @Test
    void pathsFindTheFirstOrAll() throws Exception {
        Element one = read("<a><n><n>1</n><n>2</n></n><n><n>3</n></n></a>");
        assertThat(one.at("n/n").map(Element::text)).contains("1");
        assertThat(one.all("n/n")).extracting(Element::text).containsExactly("1", "2", "3");
        assertThat(one.at("n/x")).isEmpty();
    }

    @Test
    void removingMeansThisOneAndNotOneLikeIt() throws Exception {
        Element one = read("<a><b/><b/></a>");
        Element second = one.children().get(1);
        assertThat(one.remove(second)).isTrue();
        assertThat(one.remove(second)).isFalse();
        assertThat(one.children()).hasSize(1);
    }
}
