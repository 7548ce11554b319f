package io.mullion.controller.volumes.attachments;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.Json;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.ConnectionInfo.FibreChannel;
import io.mullion.spi.volume.ConnectionInfo.SharedPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a volume is reached, in the form of Cinder's API: {@code driver_volume_type} and {@code data}. */
public final class Connections {
    private static final String TYPE = "driver_volume_type";
    private static final String DATA = "data";
    private static final String FIBRE_CHANNEL = "fibre_channel";
    private static final String SHARED_POOL = "shared_storage_pool";
    private static final String VOLUME = "volume_id";

    private Connections() {}

    /** The form of the API. */
    public static Map<String, Object> view(ConnectionInfo info) {
        return switch (info) {
            case FibreChannel fc -> Map.of(TYPE, FIBRE_CHANNEL, DATA, data(fc));
            case SharedPool pool -> Map.of(TYPE, SHARED_POOL, DATA, data(pool));
        };
    }

    static String text(ConnectionInfo info) {
        return Json.text(view(info));
    }

    /** A document in the form of the API with its data and its type on one level. */
    static Map<String, Object> flat(String text) {
        Map<?, ?> document = Json.value(text, Map.class);
        Map<String, Object> flat = new LinkedHashMap<>();
        if (document.get(DATA) instanceof Map<?, ?> data) {
            data.forEach((key, value) -> flat.put(String.valueOf(key), value));
        }
        flat.put(TYPE, String.valueOf(document.get(TYPE)));
        return flat;
    }

    /** The connection that a document in the form of the API describes. */
    static ConnectionInfo read(String text) {
        JsonNode document = Json.value(text, JsonNode.class);
        JsonNode data = document.path(DATA);
        UUID volume = UUID.fromString(data.path(VOLUME).asText());
        return document.path(TYPE).asText().equals(SHARED_POOL)
                ? new SharedPool(
                        volume,
                        data.path("cluster").asText(),
                        data.path("unit_name").asText(),
                        data.path("unique_id").asText())
                : new FibreChannel(
                        volume,
                        data.path("target_lun").asInt(),
                        texts(data.path("target_wwn")),
                        texts(data.path("initiator_wwn")),
                        data.path("device_id").asText());
    }

    private static Map<String, Object> data(FibreChannel fc) {
        Map<String, Object> data = common(fc);
        data.put("target_discovered", false);
        data.put("target_lun", fc.lun());
        data.put("target_wwn", fc.targets());
        data.put("initiator_wwn", fc.initiators());
        Map<String, List<String>> map = new LinkedHashMap<>();
        fc.initiators().forEach(initiator -> map.put(initiator, fc.targets()));
        data.put("initiator_target_map", map);
        data.put("device_id", fc.deviceId());
        return data;
    }

    private static Map<String, Object> data(SharedPool pool) {
        Map<String, Object> data = common(pool);
        data.put("cluster", pool.cluster());
        data.put("unit_name", pool.unitName());
        data.put("unique_id", pool.uniqueId());
        return data;
    }

    private static Map<String, Object> common(ConnectionInfo info) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(VOLUME, info.volume());
        data.put("encrypted", false);
        return data;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
