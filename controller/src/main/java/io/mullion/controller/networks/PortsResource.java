package io.mullion.controller.networks;

import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.networks.ListCall.Attribute;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /ports}: list, show, make, change, delete. */
@Path("network/v2.0/ports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PortsResource {
    private static final String FIXED_IPS = "fixed_ips";
    private static final Map<String, Attribute> ATTRIBUTES = Map.ofEntries(
            Map.entry("id", Attribute.id("t.id")),
            Map.entry("name", Attribute.text("t.name")),
            Map.entry("description", Attribute.text("t.description")),
            Map.entry("tenant_id", Attribute.text("t.project_id")),
            Map.entry("project_id", Attribute.text("t.project_id")),
            Map.entry("network_id", Attribute.id("t.network_id")),
            Map.entry("mac_address", Attribute.text("t.mac_address")),
            Map.entry("admin_state_up", Attribute.flag("t.admin_state_up")),
            Map.entry("device_id", Attribute.text("t.device_id")),
            Map.entry("device_owner", Attribute.text("t.device_owner")),
            Map.entry("binding:host_id", Attribute.text("t.host_id")),
            Map.entry("binding:vnic_type", Attribute.text("LOWER(t.vnic_type)")),
            Map.entry(
                    "status",
                    Attribute.text("CASE WHEN t.host_id <> '' AND t.admin_state_up THEN 'ACTIVE' ELSE 'DOWN' END")));

    private final Ports ports;
    private final PortEdits edits;
    private final Networks networks;
    private final PortView view;
    private final Policy policy;

    @Inject
    PortsResource(Ports ports, PortEdits edits, Networks networks, PortView view, Policy policy) {
        this.ports = ports;
        this.edits = edits;
        this.networks = networks;
        this.view = view;
        this.policy = policy;
    }

    /** Ports that the caller may see: his project's, and all on its networks. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Caller caller = request.caller();
        ListCall call = new ListCall(request, ATTRIBUTES);
        Listing listing = Listing.of(PortStore.SELECT, "ports");
        if (!policy.allows(caller, "get_port", Targets.FOREIGN)) {
            listing.where(
                    "(t.project_id = :own OR t.network_id IN (SELECT n.id FROM networks n WHERE n.project_id = :own))",
                    "own",
                    caller.project().map(Caller.Named::id).orElse(""));
        }
        request.queryAll(FIXED_IPS).forEach(text -> byAddress(listing, text));
        List<Port> page = ports.list(call.apply(listing, Set.of(FIXED_IPS)), call.limit());
        Map<UUID, Network> known =
                networks.find(page.stream().map(Port::network).toList());
        List<Port> shown =
                page.stream().filter(port -> known.containsKey(port.network())).toList();
        return call.answer(
                "ports",
                shown,
                port -> view.of(caller, Optional.ofNullable(known.get(port.network())), port)
                        .orElseThrow(),
                Port::id);
    }

    /** {@code fixed_ips=ip_address=10.0.0.5} or {@code fixed_ips=subnet_id=…}. */
    private static void byAddress(Listing listing, String text) {
        String inner = "t.id IN (SELECT a.port_id FROM port_addresses a WHERE a.";
        if (text.startsWith("ip_address=")) {
            String address = text.substring("ip_address=".length());
            listing.where(
                    inner + "address = :address)",
                    "address",
                    IpAddress.parse(address).map(IpAddress::toString).orElse(address));
        } else if (text.startsWith("subnet_id=")) {
            Ids.parse(text.substring("subnet_id=".length()))
                    .ifPresentOrElse(
                            id -> listing.where(inner + "subnet_id = :subnet)", "subnet", id),
                            () -> listing.where("1 = 0"));
        } else {
            throw MullionException.invalid(
                    "Invalid input for fixed_ips: '" + text + "' is neither ip_address=… nor subnet_id=….");
        }
    }

    /** One port. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return Map.of("port", ListCall.pick(request, shown(request.caller(), require(request.caller(), id))));
    }

    private Port require(Caller caller, String id) {
        return ports.find(caller, id)
                .orElseThrow(() -> MullionException.notFound("Port " + id + " could not be found."));
    }

    private Map<String, Object> shown(Caller caller, Port port) {
        return view.of(caller, networks.find(port.network()), port).orElseThrow(() -> PortEdits.unknown(port.id()));
    }

    private Map<String, String> target(Port port, String owner) {
        return networks.find(port.network())
                .map(network -> withOwner(Targets.on(network, port.project()), owner))
                .orElseThrow(() -> PortEdits.unknown(port.id()));
    }

    private static Map<String, String> withOwner(Map<String, String> target, String owner) {
        Map<String, String> all = new java.util.HashMap<>(target);
        all.put("device_owner", owner);
        return all;
    }

    /** Makes a port, or several at once. */
    @POST
    public Response create(@Context ApiRequest request, CreatePortBody body) {
        Caller caller = request.caller();
        String own = caller.project().map(Caller.Named::id).orElse("");
        body.all().forEach(fields -> {
            Network network = networks.require(caller, fields.network().orElse(""));
            Map<String, String> target = withOwner(
                    Targets.on(network, fields.owner(own)), fields.deviceOwner().orElse(""));
            policy.require(caller, "create_port", target);
            fields.guarded().forEach(name -> policy.require(caller, "create_port:" + name, target));
        });
        List<Map<String, Object>> made =
                edits
                        .create(body.all().stream()
                                .map(fields -> fields.toNew(own))
                                .toList())
                        .stream()
                        .map(port -> shown(caller, port))
                        .toList();
        return Response.status(201)
                .entity(body.port().isPresent() ? Map.of("port", made.getFirst()) : Map.of("ports", made))
                .build();
    }

    /** Changes what is given. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdatePortBody body) {
        Caller caller = request.caller();
        Port port = require(caller, id);
        Map<String, String> target =
                target(port, body.port().deviceOwner().orElse(port.device().owner()));
        policy.require(caller, "update_port", target);
        body.port().guarded().forEach(name -> policy.require(caller, "update_port:" + name, target));
        return Map.of("port", shown(caller, edits.update(port.id(), body.port())));
    }

    /** Deletes a port that no server has. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Port port = require(request.caller(), id);
        policy.require(
                request.caller(), "delete_port", target(port, port.device().owner()));
        edits.delete(port.id());
        return Response.noContent().build();
    }
}
