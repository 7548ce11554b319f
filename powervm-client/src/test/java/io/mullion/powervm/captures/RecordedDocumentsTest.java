package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.MalformedDocumentException;
import io.mullion.powervm.xml.XmlReader;
import io.mullion.powervm.xml.XmlWriter;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What real consoles sent is read and written back without loss; another parser is the judge. */
class RecordedDocumentsTest {
    @TestFactory
    Stream<DynamicTest> writingBackWhatWasReadLosesNothing(TestReporter reporter) {
        reporter.publishEntry(
                "recorded replies read", String.valueOf(Captures.replies().size()));
        return Captures.documents().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> roundTrip(file)));
    }

    private static void roundTrip(Path file) throws Exception {
        Document before = judge(Captures.body(file));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        XmlWriter.write(Captures.document(file), written);
        Document after = judge(written.toString(StandardCharsets.UTF_8));
        assertThat(after.isEqualNode(before)).isTrue();
    }

    @Test
    void thereAreAllKindsOfReplies() {
        assertThat(Captures.replies()).hasSizeGreaterThanOrEqualTo(44);
        assertThat(Captures.documents()).hasSizeGreaterThanOrEqualTo(38);
    }

    @Test
    void aMalformedReplyIsRefused() {
        String body = Captures.body(Captures.folder().resolve("fake_managedsystem.txt"));
        assertThatThrownBy(() -> XmlReader.read(body)).isInstanceOf(MalformedDocumentException.class);
    }

    @Test
    void theJudgeSeesALostAttributeAndALostCdataMark() throws Exception {
        Document before = judge(Captures.body(Captures.folder().resolve("cdata.xml")));
        Element read = Captures.document("cdata.xml");
        String plain = XmlWriter.text(read).replace("<![CDATA[<XML_LIST>", "&lt;XML_LIST&gt;<![CDATA[");
        assertThat(judge(plain).isEqualNode(before)).isFalse();
        Element job = read.at("content/JobResponse").orElseThrow();
        job.child("Status").orElseThrow().setAttribute("kb", "XXX");
        assertThat(judge(XmlWriter.text(read)).isEqualNode(before)).isFalse();
    }

    private static Document judge(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setCoalescing(false);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        document.setXmlStandalone(false);
        dropIndentation(document.getDocumentElement());
        return document;
    }

    private static void dropIndentation(Node element) {
        boolean hasElements = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            hasElements |= child.getNodeType() == Node.ELEMENT_NODE;
        }
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                dropIndentation(child);
            } else if (hasElements && child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
            child = next;
        }
    }
}
