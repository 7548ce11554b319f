package io.mullion.controller.networks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.networks.Addresses.Asked;
import io.mullion.controller.networks.Network.Texts;
import io.mullion.controller.networks.Port.Binding;
import io.mullion.controller.networks.Port.Device;
import io.mullion.controller.networks.Port.VnicKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attributes of a port in a body. */
record PortFields(
        Optional<String> name,
        Optional<String> description,
        @JsonProperty("network_id") Optional<String> network,
        @JsonProperty("admin_state_up") @Nullable JsonNode up,
        @JsonProperty("mac_address") Optional<String> mac,
        @JsonProperty("fixed_ips") Optional<List<AskedText>> fixedIps,
        @JsonProperty("device_id") Optional<String> device,
        @JsonProperty("device_owner") Optional<String> deviceOwner,
        @JsonProperty("binding:host_id") Optional<String> host,
        @JsonProperty("binding:vnic_type") Optional<String> vnicType,
        @JsonProperty("binding:profile") Optional<Map<String, Object>> profile,
        @JsonProperty("tenant_id") Optional<String> tenant,
        @JsonProperty("project_id") Optional<String> project) {
    record AskedText(
            @JsonProperty("subnet_id") Optional<String> subnet,
            @JsonProperty("ip_address") Optional<String> address) {
        Asked asked() {
            return new Asked(
                    subnet.map(UUID::fromString), address.map(text -> SubnetFields.address("fixed_ips", text)));
        }
    }

    String owner(String caller) {
        return project.or(() -> tenant).filter(id -> !id.isEmpty()).orElse(caller);
    }

    /** The attributes that have rules of their own and are given, as rules name them. */
    List<String> guarded() {
        List<String> names = new ArrayList<>();
        mac.ifPresent(given -> names.add("mac_address"));
        device.ifPresent(given -> names.add("device_id"));
        deviceOwner.ifPresent(given -> names.add("device_owner"));
        host.ifPresent(given -> names.add("binding:host_id"));
        vnicType.ifPresent(given -> names.add("binding:vnic_type"));
        profile.filter(given -> !given.isEmpty()).ifPresent(given -> names.add("binding:profile"));
        fixedIps.ifPresent(given -> {
            names.add("fixed_ips");
            if (given.stream().anyMatch(each -> each.address().isPresent())) {
                names.add("fixed_ips:ip_address");
            }
        });
        return names;
    }

    Optional<List<Asked>> asked() {
        return fixedIps.map(all -> all.stream().map(AskedText::asked).toList());
    }

    private Optional<VnicKind> kind() {
        return vnicType.map(text -> VnicKind.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    NewPort toNew(String caller) {
        Map<String, Object> wishes = profile.orElse(Map.of());
        Wiring.check(wishes);
        return new NewPort(
                owner(caller),
                UUID.fromString(network.orElseThrow()),
                new Texts(name.orElse(""), description.orElse("")),
                mac.map(text -> text.toLowerCase(Locale.ROOT)),
                Loose.flag("admin_state_up", up).orElse(true),
                asked(),
                new NewPort.Details(
                        new Device(
                                device.orElse(""), deviceOwner.orElse(""), Optional.empty(), false, Optional.empty()),
                        host.orElse(""),
                        kind().orElse(VnicKind.NORMAL),
                        wishes));
    }

    /** A port with what is given here in place of what it had, but for its addresses. */
    Port over(Port old, Instant now) {
        Map<String, Object> wishes = profile.orElse(old.binding().profile());
        Wiring.check(wishes);
        Device had = old.device();
        return new Port(
                old.id(),
                old.project(),
                old.network(),
                new Texts(
                        name.orElse(old.texts().name()),
                        description.orElse(old.texts().description())),
                mac.map(text -> text.toLowerCase(Locale.ROOT)).orElse(old.mac()),
                Loose.flag("admin_state_up", up).orElse(old.up()),
                new Device(
                        device.orElse(had.id()),
                        deviceOwner.orElse(had.owner()),
                        had.slot(),
                        had.madeForIt(),
                        had.tag()),
                new Binding(
                        host.orElse(old.binding().host()),
                        kind().orElse(old.binding().kind()),
                        wishes),
                old.addresses(),
                old.created(),
                now);
    }
}
