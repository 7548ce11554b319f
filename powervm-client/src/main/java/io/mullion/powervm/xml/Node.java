package io.mullion.powervm.xml;

/** What an element contains. Comments and processing instructions are not kept: consoles send none. */
public sealed interface Node permits Element, Node.Text {
    /**
     * Character data.
     *
     * @param value the text without escaping
     * @param cdata whether it stands in a CDATA section, as job parameters that are documents themselves do
     */
    record Text(String value, boolean cdata) implements Node {}
}
