package io.mullion.powervm.xml;

/** The XML namespaces of a console ({@code reference/powervm-rest.md} §6). */
public final class Namespaces {
    /** Feeds, entries and links. */
    public static final String ATOM = "http://www.w3.org/2005/Atom";

    /** The object model: partitions, I/O servers, systems and what belongs to them. */
    public static final String UOM = "http://www.ibm.com/xmlns/systems/power/firmware/uom/mc/2012_10/";

    /** Log-on, files, jobs and errors. */
    public static final String WEB = "http://www.ibm.com/xmlns/systems/power/firmware/web/mc/2012_10/";

    /** Performance data. */
    public static final String PCM = "http://www.ibm.com/xmlns/systems/power/firmware/pcm/mc/2012_10/";

    private Namespaces() {}
}
