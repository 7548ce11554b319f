package io.mullion.controller.servers.create;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.keypairs.Keypair;
import io.mullion.controller.keypairs.Keypairs;
import io.mullion.controller.servergroups.ServerGroups;
import io.mullion.controller.servers.ServerOptions;
import io.mullion.controller.servers.volumes.DeviceNames;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part of a request that is only kept and handed on to the first boot. */
final class NewServerOptions {
    private static final int PASSWORD_BYTES = 9;

    private final Keypairs keyPairs;
    private final ServerGroups groups;
    private final SecureRandom random = new SecureRandom();

    @Inject
    NewServerOptions(Keypairs keyPairs, ServerGroups groups) {
        this.keyPairs = keyPairs;
        this.groups = groups;
    }

    ServerOptions read(ApiRequest request, CreateServerBody body, Map<String, String> imageProperties) {
        CreateServerBody.Fields wish = body.server();
        Optional<Keypair> key = wish.keyName().map(name -> key(request, name));
        Map<String, List<String>> hints = hints(body);
        return new ServerOptions(
                key.map(Keypair::name),
                key.map(Keypair::publicKey),
                wish.userData().map(NewServerOptions::base64),
                true,
                wish.diskConfig().filter("MANUAL"::equals).isPresent(),
                groups(wish),
                hints,
                group(request, hints),
                imageProperties,
                DeviceNames.ROOT,
                Optional.of(wish.adminPass().orElseGet(this::password)));
    }

    /** A group is named by its id; older clients' names are not taken, as nova does not either. */
    private Optional<String> group(ApiRequest request, Map<String, List<String>> hints) {
        return Optional.ofNullable(hints.get("group"))
                .filter(ids -> !ids.isEmpty())
                .map(ids -> groups.find(request.caller(), ids.getFirst())
                        .map(found -> found.id().toString())
                        .orElseThrow(() ->
                                MullionException.invalid("Instance group " + ids.getFirst() + " could not be found.")));
    }

    private Keypair key(ApiRequest request, String name) {
        return keyPairs.find(request.caller().user().id(), name)
                .orElseThrow(() -> MullionException.invalid("Invalid key_name provided."));
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String base64(String text) {
        try {
            Base64.getMimeDecoder().decode(text);
            return text;
        } catch (IllegalArgumentException wrong) {
            throw MullionException.invalid("Invalid input for field/attribute user_data. Value: " + text + ". '" + text
                    + "' is not a 'base64'");
        }
    }

    private static List<String> groups(CreateServerBody.Fields wish) {
        return wish.securityGroups() == null
                ? List.of("default")
                : wish.securityGroups().stream()
                        .map(group -> group.getOrDefault("name", "default"))
                        .distinct()
                        .toList();
    }

    private static Map<String, List<String>> hints(CreateServerBody body) {
        Map<String, JsonNode> given = new HashMap<>();
        if (body.olderHints() != null) {
            given.putAll(body.olderHints());
        }
        if (body.hints() != null) {
            given.putAll(body.hints());
        }
        Map<String, List<String>> hints = new HashMap<>();
        given.forEach((name, value) -> hints.put(name, texts(value)));
        return hints;
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.isTextual() ? value.textValue() : value.toString());
        }
        List<String> all = new ArrayList<>();
        value.forEach(each -> all.add(each.asText()));
        return all;
    }
}
