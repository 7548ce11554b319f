package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.entry.AtomDocument;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.XmlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Recorded replies of real consoles, in the folder that {@code -Dmullion.captures} or {@code MULLION_CAPTURES} names, or
 * in {@code shared/captures} beside the repository. They are not part of it: tests are skipped where there are none.
 */
final class Captures {
    private static final String HEADER = "BODY{";
    private static final String END = "END OF SECTION";

    private Captures() {}

    static Path folder() {
        Path beside = Path.of(System.getProperty("mullion.root", ".."), "..", "shared", "captures");
        String named = System.getenv().getOrDefault("MULLION_CAPTURES", beside.toString());
        Path folder = Path.of(System.getProperty("mullion.captures", named))
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "no recorded replies of consoles in " + folder + "; MULLION_CAPTURES names another folder");
        return folder;
    }

    /** Every recorded reply of a console, that is, every file with a body or that is XML itself. */
    static List<Path> replies() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".xml")
                            || (file.toString().endsWith(".txt") && text(file).contains(HEADER)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that are documents; performance samples are JSON. */
    static List<Path> documents() {
        return replies().stream()
                .filter(file -> !file.endsWith("fake_managedsystem.txt"))
                .filter(file -> body(file).startsWith("<"))
                .toList();
    }

    static String body(Path file) {
        String text = text(file);
        int start = text.indexOf(HEADER);
        if (start < 0) {
            return text.strip();
        }
        return text.substring(start + HEADER.length(), text.indexOf(END, start)).strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Element document(Path file) {
        try {
            return XmlReader.read(body(file));
        } catch (IOException malformed) {
            throw new UncheckedIOException(file.toString(), malformed);
        }
    }

    static Element document(String name) {
        return document(folder().resolve(name));
    }

    static <T> List<Entry<T>> entries(ResourceType<T> type, String name) {
        Href asked = Href.parse("/rest/api/uom/" + type.name());
        List<Entry<T>> entries = AtomDocument.entries(type, document(name), asked, Optional.empty());
        assertThat(entries).as(name).isNotEmpty();
        return entries;
    }

    static <T> List<T> values(ResourceType<T> type, String name) {
        return entries(type, name).stream().map(Entry::value).toList();
    }
}
