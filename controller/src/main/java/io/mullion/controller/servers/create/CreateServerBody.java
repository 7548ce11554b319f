package io.mullion.controller.servers.create;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.BodySchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a create call. Loose words (numbers as texts, several shapes of one thing) are made exact in {@code NewServer}. */
@BodySchema("create-server.json")
record CreateServerBody(
        Fields server,
        @JsonProperty("os:scheduler_hints") @Nullable Map<String, JsonNode> hints,

        @JsonProperty("OS-SCH-HNT:scheduler_hints") @Nullable
        Map<String, JsonNode> olderHints) {

    record Fields(
            String name,
            Optional<String> description,
            Optional<String> imageRef,
            String flavorRef,
            Optional<String> adminPass,
            @Nullable Map<String, String> metadata,
            @Nullable JsonNode networks,
            @JsonProperty("availability_zone") Optional<String> zone,
            Optional<String> host,
            @JsonProperty("hypervisor_hostname") Optional<String> node,
            Optional<String> hostname,
            @JsonProperty("key_name") Optional<String> keyName,
            @JsonProperty("user_data") Optional<String> userData,
            @JsonProperty("config_drive") @Nullable JsonNode configDrive,
            @JsonProperty("min_count") @Nullable JsonNode minCount,
            @JsonProperty("max_count") @Nullable JsonNode maxCount,
            @JsonProperty("return_reservation_id") @Nullable JsonNode returnReservation,
            Optional<String> accessIPv4,
            Optional<String> accessIPv6,
            @JsonProperty("OS-DCF:diskConfig") Optional<String> diskConfig,
            @JsonProperty("security_groups") @Nullable List<Map<String, String>> securityGroups,
            @JsonProperty("block_device_mapping") @Nullable List<JsonNode> olderDevices,

            @JsonProperty("block_device_mapping_v2") @Nullable
            List<Device> devices,

            @Nullable List<String> tags) {}

    /** A disk as it is asked for. */
    record Device(
            Optional<String> uuid,
            @JsonProperty("source_type") String source,
            @JsonProperty("destination_type") Optional<String> destination,
            @JsonProperty("boot_index") @Nullable JsonNode bootIndex,
            @JsonProperty("delete_on_termination") @Nullable JsonNode deleteOnTermination,
            @JsonProperty("volume_size") @Nullable JsonNode size,
            @JsonProperty("volume_type") Optional<String> type,
            @JsonProperty("device_name") Optional<String> name,
            Optional<String> tag) {}
}
