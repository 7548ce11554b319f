package io.mullion.spi.placement;

import java.util.Map;

/**
 * What a server starts from.
 *
 * @param id image id; empty text for none
 * @param properties image properties as stored, old names allowed
 * @param volumeBacked whether the root disk is a volume: such servers never count as isolated
 */
public record Image(String id, Map<String, String> properties, boolean volumeBacked) {
    /** No image known. */
    public static final Image NONE = new Image("", Map.of(), false);

    public Image {
        properties = Map.copyOf(properties);
    }
}
