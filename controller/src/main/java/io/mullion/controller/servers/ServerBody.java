package io.mullion.controller.servers;

import io.mullion.controller.computeapi.ComputeLinks;
import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.spi.compute.PowerState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A server as the API shows it. What is shown depends on the microversion and on who asks, so this is a map in the order of
 * nova's own answers and not a record. Each version's change: docs/api.md.
 */
final class ServerBody {
    private static final Set<String> WITH_PROGRESS = Set.of("ACTIVE", "BUILD", "MIGRATING");

    private final ApiRequest request;
    private final boolean admin;

    /** @param admin whether the caller may see where servers are */
    ServerBody(ApiRequest request, boolean admin) {
        this.request = request;
        this.admin = admin;
    }

    /** Id, name and links. */
    Map<String, Object> summary(Server server) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", server.id());
        body.put("name", server.texts().name());
        body.put("links", ComputeLinks.of(request, "servers", server.id().toString()));
        return body;
    }

    /** Everything. */
    Map<String, Object> detail(ServerView view) {
        Map<String, Object> body = core(view);
        extended(body, view);
        attributes(body, view);
        versioned(body, view);
        return body;
    }

    /** What an update answers below 2.75: without the extended attributes. */
    Map<String, Object> afterUpdate(ServerView view) {
        if (from(75)) {
            return detail(view);
        }
        Map<String, Object> body = core(view);
        body.put("OS-DCF:diskConfig", diskConfig(view.server()));
        if (from(9)) {
            body.put("locked", view.server().lock().locked());
        }
        if (from(19)) {
            body.put("description", view.server().texts().description());
        }
        if (from(26)) {
            body.put("tags", view.tags());
        }
        if (from(63)) {
            body.put("trusted_image_certificates", null);
        }
        if (from(71)) {
            body.put("server_groups", view.groups());
        }
        if (from(73)) {
            body.put("locked_reason", view.server().lock().reason());
        }
        return body;
    }

    private Map<String, Object> core(ServerView view) {
        Server server = view.server();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", server.id());
        body.put("name", server.texts().name());
        body.put("status", server.state().status());
        body.put("tenant_id", server.owner().project());
        body.put("user_id", server.owner().user());
        body.put("metadata", server.metadata());
        body.put("hostId", hostId(server));
        body.put("image", server.image().<Object>map(this::image).orElse(""));
        body.put("flavor", flavor(server.flavor()));
        body.put("created", Times.seconds(server.times().created()));
        body.put("updated", Times.seconds(server.times().updated()));
        body.put("addresses", addresses(view));
        body.put("accessIPv4", server.texts().accessIpV4().orElse(""));
        body.put("accessIPv6", server.texts().accessIpV6().orElse(""));
        body.put("links", ComputeLinks.of(request, "servers", server.id().toString()));
        view.visibleFault().ifPresent(fault -> body.put("fault", fault(fault)));
        if (WITH_PROGRESS.contains(server.state().status())) {
            body.put("progress", server.progress());
        }
        return body;
    }

    private void extended(Map<String, Object> body, ServerView view) {
        Server server = view.server();
        body.put("OS-DCF:diskConfig", diskConfig(server));
        body.put("OS-EXT-AZ:availability_zone", view.zone());
        body.put("config_drive", server.options().configDrive() ? "True" : "");
        body.put("key_name", server.options().keyName());
        body.put("OS-SRV-USG:launched_at", micros(server.times().launched()));
        body.put("OS-SRV-USG:terminated_at", micros(server.times().deleted()));
        body.put("OS-EXT-STS:task_state", server.state().task().map(TaskState::word));
        body.put("OS-EXT-STS:vm_state", server.state().vm().word());
        body.put("OS-EXT-STS:power_state", power(server.state().power()));
        body.put("os-extended-volumes:volumes_attached", volumes(view));
        List<String> groups = server.options().securityGroups();
        body.put(
                "security_groups",
                groups.stream().map(name -> Map.of("name", name)).toList());
    }

    private void attributes(Map<String, Object> body, ServerView view) {
        Server server = view.server();
        if (from(90) && !admin) {
            body.put("OS-EXT-SRV-ATTR:hostname", server.texts().hostname());
        }
        if (!admin) {
            return;
        }
        body.put("OS-EXT-SRV-ATTR:host", server.placed().host());
        body.put(
                "OS-EXT-SRV-ATTR:instance_name",
                "%s-%s"
                        .formatted(
                                server.texts().hostname(),
                                server.id().toString().substring(0, 8)));
        body.put("OS-EXT-SRV-ATTR:hypervisor_hostname", server.placed().host());
        if (from(3)) {
            body.put(
                    "OS-EXT-SRV-ATTR:reservation_id",
                    "r-" + server.id().toString().substring(0, 8));
            body.put("OS-EXT-SRV-ATTR:launch_index", 0);
            body.put("OS-EXT-SRV-ATTR:hostname", server.texts().hostname());
            body.put("OS-EXT-SRV-ATTR:kernel_id", "");
            body.put("OS-EXT-SRV-ATTR:ramdisk_id", "");
            body.put("OS-EXT-SRV-ATTR:root_device_name", server.options().rootDevice());
            body.put("OS-EXT-SRV-ATTR:user_data", server.options().userData());
        }
        if (from(16)) {
            body.put("host_status", view.hostStatus());
        }
    }

    private void versioned(Map<String, Object> body, ServerView view) {
        Server server = view.server();
        if (from(9)) {
            body.put("locked", server.lock().locked());
        }
        if (from(19)) {
            body.put("description", server.texts().description());
        }
        if (from(26)) {
            body.put("tags", view.tags());
        }
        if (from(63)) {
            body.put("trusted_image_certificates", null);
        }
        if (from(71)) {
            body.put("server_groups", view.groups());
        }
        if (from(73)) {
            body.put("locked_reason", server.lock().reason());
        }
    }

    private Map<String, Object> image(String id) {
        return Map.of("id", id, "links", List.of(new Paging.Link(request.link("images/" + id), "bookmark")));
    }

    private Map<String, Object> flavor(ServerFlavor flavor) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!from(47)) {
            body.put("id", flavor.id());
            body.put("links", List.of(new Paging.Link(request.link("flavors/" + flavor.id()), "bookmark")));
            return body;
        }
        body.put("vcpus", flavor.vcpus());
        body.put("ram", flavor.ram());
        body.put("disk", flavor.disk());
        body.put("ephemeral", flavor.ephemeral());
        body.put("swap", flavor.swap());
        body.put("original_name", flavor.name());
        body.put("extra_specs", flavor.extraSpecs());
        return body;
    }

    /** Addresses by network, as the {@code ips} calls show them too. */
    Map<String, Object> addresses(ServerView view) {
        Map<String, Object> body = new LinkedHashMap<>();
        view.addresses()
                .forEach((network, addresses) -> body.put(
                        network, addresses.stream().map(ServerBody::address).toList()));
        return body;
    }

    private static Map<String, Object> address(ServerView.Address address) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", address.version());
        body.put("addr", address.address());
        body.put("OS-EXT-IPS:type", address.floating() ? "floating" : "fixed");
        body.put("OS-EXT-IPS-MAC:mac_addr", address.mac());
        return body;
    }

    private List<Map<String, Object>> volumes(ServerView view) {
        return view.volumes().stream()
                .map(volume -> from(3)
                        ? Map.<String, Object>of("id", volume.volume(), "delete_on_termination", volume.deleteWith())
                        : Map.<String, Object>of("id", volume.volume()))
                .toList();
    }

    private Map<String, Object> fault(Server.Fault fault) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", fault.code());
        body.put("created", Times.seconds(fault.at()));
        body.put("message", fault.message());
        if (admin && !fault.details().isEmpty()) {
            body.put("details", fault.details());
        }
        return body;
    }

    private boolean from(int minor) {
        return request.version().from(minor);
    }

    private static String diskConfig(Server server) {
        return server.options().manualDiskConfig() ? "MANUAL" : "AUTO";
    }

    private static Optional<String> micros(Optional<Instant> instant) {
        return instant.map(Times::micros);
    }

    static int power(PowerState state) {
        return switch (state) {
            case UNKNOWN -> 0;
            case RUNNING -> 1;
            case STOPPED -> 4;
            case CRASHED -> 6;
            case SUSPENDED -> 7;
        };
    }

    /** The same for all servers of a project on a host, and tells nobody which host it is. */
    static String hostId(Server server) {
        return server.placed()
                .host()
                .map(host -> digest(server.owner().project() + host))
                .orElse("");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-224").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
