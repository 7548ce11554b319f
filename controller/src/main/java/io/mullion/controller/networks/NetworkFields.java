package io.mullion.controller.networks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.networks.Network.Segment;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.Networks.NewNetwork;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of a network in a body. */
record NetworkFields(
        Optional<String> name,
        Optional<String> description,
        @JsonProperty("admin_state_up") @Nullable JsonNode up,
        @Nullable JsonNode shared,
        @JsonProperty("router:external") @Nullable JsonNode external,
        @Nullable JsonNode mtu,
        @JsonProperty("provider:network_type") Optional<String> type,
        @JsonProperty("provider:physical_network") Optional<String> physicalNetwork,
        @JsonProperty("provider:segmentation_id") @Nullable JsonNode segmentationId,
        @JsonProperty("tenant_id") Optional<String> tenant,
        @JsonProperty("project_id") Optional<String> project) {
    private static final String DEFAULT = "default";
    private static final int LEAST_MTU = 68;

    String owner(String caller) {
        return project.or(() -> tenant).filter(id -> !id.isEmpty()).orElse(caller);
    }

    /** The attributes that have rules of their own and are given, as rules name them. @param creation where false is nothing */
    List<String> guarded(boolean creation) {
        List<String> names = new ArrayList<>();
        Loose.flag("shared", shared).filter(yes -> yes || !creation).ifPresent(yes -> names.add("shared"));
        Loose.flag("router:external", external)
                .filter(yes -> yes || !creation)
                .ifPresent(yes -> names.add("router:external"));
        type.ifPresent(given -> names.add("provider:network_type"));
        physicalNetwork.ifPresent(given -> names.add("provider:physical_network"));
        Loose.given(segmentationId).ifPresent(given -> names.add("provider:segmentation_id"));
        return names;
    }

    NewNetwork toNew(String caller) {
        return new NewNetwork(
                owner(caller),
                new Texts(name.orElse(""), description.orElse("")),
                Loose.flag("admin_state_up", up).orElse(true),
                Loose.flag("shared", shared).orElse(false),
                Loose.flag("router:external", external).orElse(false),
                checkedMtu(),
                segment());
    }

    private Optional<Integer> checkedMtu() {
        return Loose.number("mtu", mtu, 0, 65_535).filter(bytes -> bytes != 0).map(bytes -> {
            if (bytes < LEAST_MTU) {
                throw MullionException.invalid("Invalid input for mtu. Reason: must be 0, or 68 and more.");
            }
            return bytes;
        });
    }

    /** Where it is to be; empty if that is not said. */
    private Optional<Segment> segment() {
        Optional<Integer> vlan = Loose.number("provider:segmentation_id", segmentationId, 1, 4094);
        if (type.equals(Optional.of("flat"))) {
            if (vlan.isPresent()) {
                throw MullionException.invalid(
                        "Invalid input for operation: segmentation_id specified for flat network.");
            }
            return Optional.of(new Segment(Segment.Kind.FLAT, physicalNetwork.orElse(DEFAULT), 0));
        }
        if (vlan.isEmpty()
                && physicalNetwork.isPresent()
                && !physicalNetwork.get().equals(DEFAULT)) {
            throw MullionException.invalid(
                    "Invalid input for operation: segmentation_id required for VLAN provider network.");
        }
        return vlan.map(id -> new Segment(Segment.Kind.VLAN, physicalNetwork.orElse(DEFAULT), id));
    }

    /** A network with what is given here in place of what it had. */
    Network over(Network old, java.time.Instant now) {
        boolean moved = type.isPresent()
                || physicalNetwork.isPresent()
                || Loose.given(segmentationId).isPresent();
        return new Network(
                old.id(),
                old.project(),
                new Texts(
                        name.orElse(old.texts().name()),
                        description.orElse(old.texts().description())),
                Loose.flag("admin_state_up", up).orElse(old.up()),
                Loose.flag("shared", shared).orElse(old.shared()),
                Loose.flag("router:external", external).orElse(old.external()),
                checkedMtu().orElse(old.mtu()),
                moved ? segment().orElse(old.segment()) : old.segment(),
                old.subnets(),
                old.created(),
                now);
    }
}
