package io.mullion.controller.images;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.Json;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.http.MicroversionRange;
import io.mullion.controller.http.Schemas;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A patch of an image: reads it, says which attributes it touches, and does it. */
final class ImagePatch {
    private final List<PatchBody> changes;

    private ImagePatch(List<PatchBody> changes) {
        this.changes = List.copyOf(changes);
    }

    static ImagePatch read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(JsonBodies.LIMIT + 1);
        if (bytes.length > JsonBodies.LIMIT) {
            throw new MullionException(
                    ErrorCode.BODY_TOO_LARGE, "The body is larger than " + JsonBodies.LIMIT + " bytes.");
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(bytes);
            if (!tree.isArray()) {
                throw MullionException.invalid("Request body must be a JSON array of operation objects.");
            }
            return new ImagePatch(List.of(Json.MAPPER.treeToValue(tree, PatchBody[].class)));
        } catch (JacksonException notOne) {
            throw new MullionException(
                    ErrorCode.INVALID_INPUT, "Malformed request body: " + notOne.getOriginalMessage(), notOne);
        }
    }

    /** Names of the attributes that it touches. */
    Set<String> touched() {
        Set<String> names = new TreeSet<>();
        changes.forEach(change -> names.add(change.words().getFirst()));
        return names;
    }

    /** The visibility that it sets, if it sets one. */
    Optional<Visibility> visibility() {
        return changes.stream()
                .filter(change -> change.words().getFirst().equals("visibility"))
                .flatMap(change -> Visibility.of(change.required().asText()).stream())
                .findFirst();
    }

    void apply(ImageChange image) {
        for (PatchBody change : changes) {
            apply(image, change);
        }
    }

    private static void apply(ImageChange image, PatchBody change) {
        List<String> words = change.words();
        String name = words.getFirst();
        ImageAttributes.requireWritable(name);
        if (words.size() == 2) {
            nested(image, change, name);
            return;
        }
        boolean base = ImageAttributes.BASE.contains(name);
        switch (Optional.ofNullable(change.op()).orElse("")) {
            case "add" -> set(image, name, change.required());
            case "replace" -> {
                if (!base && !image.properties.containsKey(name)) {
                    throw MullionException.stateConflict("Property " + name + " does not exist.");
                }
                set(image, name, change.required());
            }
            case "remove" -> {
                if (base) {
                    throw ImageAttributes.forbidden("Property " + name + " may not be removed.");
                }
                if (image.properties.remove(name) == null) {
                    throw MullionException.stateConflict("Property " + name + " does not exist.");
                }
            }
            default ->
                throw MullionException.invalid(
                        "Unable to find one of add, replace, remove in JSON Schema change: '" + change.op() + "'.");
        }
    }

    private static void nested(ImageChange image, PatchBody change, String name) {
        if (!name.equals("locations") || !"add".equals(change.op())) {
            throw MullionException.invalid("Invalid JSON pointer for this resource: '" + change.path() + "'.");
        }
        new ImageAttributes(image).location(change.required());
    }

    private static void set(ImageChange image, String name, JsonNode value) {
        Schemas.check(
                Json.MAPPER.createObjectNode().set(name, value), ImageBody.class, MicroversionRange.COMPUTE.lowest());
        new ImageAttributes(image).set(name, value);
    }
}
