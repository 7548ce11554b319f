package io.mullion.controller.volumes.metadata;

import io.mullion.spi.error.MullionException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The calls on metadata, whatever they belong to. */
public final class Metadata {
    private Metadata() {}

    /** Where metadata are kept: reads them, and changes them in one transaction. */
    public interface Kept {
        /** As they are. */
        Map<String, String> read();

        /** Replaces them by what a change makes of them. @return as they are then */
        Map<String, String> change(UnaryOperator<Map<String, String>> change);
    }

    /** {@code GET …/metadata}. */
    public static Map<String, Object> list(Kept kept) {
        return Map.of("metadata", kept.read());
    }

    /** {@code POST …/metadata}: adds some, or gives them other values. */
    public static Map<String, Object> merge(Kept kept, MetadataBody body) {
        return Map.of("metadata", kept.change(old -> {
            Map<String, String> merged = new TreeMap<>(old);
            merged.putAll(body.metadata());
            return merged;
        }));
    }

    /** {@code PUT …/metadata}: these and no others. */
    public static Map<String, Object> replace(Kept kept, MetadataBody body) {
        return Map.of("metadata", kept.change(old -> body.metadata()));
    }

    /** {@code GET …/metadata/{key}}. @throws MullionException {@code NOT_FOUND} */
    public static Map<String, Object> show(Kept kept, String key) {
        String value = kept.read().get(key);
        if (value == null) {
            throw absent(key);
        }
        return Map.of("meta", Map.of(key, value));
    }

    /** {@code PUT …/metadata/{key}}. */
    public static Map<String, Object> set(Kept kept, String key, MetaBody body) {
        String value = body.value(key);
        Map<String, String> unused = kept.change(old -> {
            Map<String, String> changed = new TreeMap<>(old);
            changed.put(key, value);
            return changed;
        });
        return Map.of("meta", body.meta());
    }

    /** {@code DELETE …/metadata/{key}}. @throws MullionException {@code NOT_FOUND} */
    public static void delete(Kept kept, String key) {
        Map<String, String> unused = kept.change(old -> {
            Map<String, String> changed = new TreeMap<>(old);
            if (changed.remove(key) == null) {
                throw absent(key);
            }
            return changed;
        });
    }

    private static MullionException absent(String key) {
        return MullionException.notFound("Metadata item " + key + " was not found.");
    }
}
