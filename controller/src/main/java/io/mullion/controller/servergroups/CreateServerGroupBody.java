package io.mullion.controller.servergroups;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.placement.CollocationRule.Policy;
import java.util.List;
import java.util.Optional;

/** Body of {@code POST /os-server-groups}: a list of one policy up to 2.63, then one policy with rules. */
@BodySchema("create-server-group.json")
record CreateServerGroupBody(@JsonProperty("server_group") Wanted serverGroup) {
    private static final int SINGLE = 64;
    private static final int SOFT = 15;

    record Wanted(String name, Optional<List<String>> policies, Optional<String> policy, Optional<Rules> rules) {}

    record Rules(@JsonProperty("max_server_per_host") JsonNode most) {}

    Policy policy(ApiRequest request) {
        boolean single = request.version().from(SINGLE);
        String word = (single ? serverGroup.policy() : serverGroup.policies().map(List::getFirst))
                .orElseThrow(() -> MullionException.invalid("Invalid input for field/attribute server_group. '"
                        + (single ? "policy" : "policies") + "' is a required property"));
        if (word.startsWith("soft-") && !request.version().from(SOFT)) {
            throw MullionException.invalid("Invalid input for field/attribute 0. Value: '" + word + "'. '" + word
                    + "' is not one of ['anti-affinity', 'affinity']");
        }
        return ServerGroup.policy(word);
    }

    int maximumPerHost(Policy policy) {
        return serverGroup
                .rules()
                .map(rules -> {
                    if (policy != Policy.ANTI_AFFINITY) {
                        throw MullionException.invalid("Only anti-affinity policy supports rules.");
                    }
                    int most = rules.most().asInt(0);
                    if (most < 1) {
                        throw MullionException.invalid("Invalid input for field/attribute max_server_per_host. Value: "
                                + rules.most().asText() + ". It must be a whole number of 1 or more.");
                    }
                    return most;
                })
                .orElse(1);
    }
}
