package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import java.util.List;
import java.util.Optional;

/**
 * Where a performance sample can be fetched: a JSON file for the hypervisor, an I/O server or all partitions.
 *
 * @param category {@code phyp}, {@code vios_<id>} or {@code lpar}
 * @param file its address
 * @param title its name, which has the time in it
 */
public record PcmSample(String category, Href file, String title) {
    private static final String JSON = "application/vnd.ibm.powervm.pcm.json";

    /** The samples in a feed of the performance service, whose entries have links and no content (§14). */
    public static List<PcmSample> of(Element feed) {
        return feed.children("entry").stream()
                .flatMap(entry -> sample(entry).stream())
                .toList();
    }

    private static Optional<PcmSample> sample(Element entry) {
        String category =
                entry.child("category").flatMap(each -> each.attribute("term")).orElse("");
        String title = entry.child("title").map(Element::text).orElse("");
        return entry.children("link").stream()
                .filter(link -> link.attribute("type").filter(JSON::equals).isPresent())
                .flatMap(link -> link.attribute("href").stream())
                .map(href -> new PcmSample(category, Href.parse(href), title))
                .findFirst();
    }
}
