package io.mullion.controller.images;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.images.Image.Disk;
import io.mullion.spi.error.MullionException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image's disk as a location of the image API: {@code volume://<back end>/<name on it>}, with {@code size_gib} and
 * perhaps {@code unique_id} in its metadata.
 */
final class DiskLocation {
    private static final Pattern URL = Pattern.compile("volume://([^/]+)/([^/]+)");
    private static final int MOST_GIB = 1 << 20;

    private DiskLocation() {}

    static String url(Disk disk) {
        return "volume://" + encode(disk.backend()) + "/" + encode(disk.volume());
    }

    static List<Map<String, Object>> list(Optional<Disk> disk) {
        return disk.stream()
                .map(place -> Map.of(
                        "url",
                        url(place),
                        "metadata",
                        place.uniqueId()
                                .map(id -> Map.of("size_gib", Integer.toString(place.gib()), "unique_id", id))
                                .orElseGet(() -> Map.of("size_gib", Integer.toString(place.gib())))))
                .toList();
    }

    /** A location as a client gives it. @throws MullionException {@code INVALID_INPUT} that says what it should be */
    static Disk parse(JsonNode location) {
        Matcher url = URL.matcher(location.path("url").asText());
        if (!url.matches()) {
            throw MullionException.invalid("Invalid location: url must be volume://<back end>/<volume name>, not '"
                    + location.path("url").asText() + "'.");
        }
        JsonNode metadata = location.path("metadata");
        String size = metadata.path("size_gib").asText();
        int gib = size.matches("\\d{1,7}") ? Integer.parseInt(size) : 0;
        if (gib < 1 || gib > MOST_GIB) {
            throw MullionException.invalid(
                    "Invalid location: metadata needs size_gib, the disk's size in GiB, from 1 to " + MOST_GIB + ".");
        }
        return new Disk(
                decode(url.group(1)),
                decode(url.group(2)),
                Optional.of(metadata.path("unique_id").asText("")).filter(id -> !id.isEmpty()),
                gib);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
