package io.mullion.controller.networks;

import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.networks.ListCall.Attribute;
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
import java.util.Set;

/** {@code /networks}: list, show, make, change, delete. */
@Path("network/v2.0/networks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NetworksResource {
    private static final Map<String, Attribute> ATTRIBUTES = Map.ofEntries(
            Map.entry("id", Attribute.id("t.id")),
            Map.entry("name", Attribute.text("t.name")),
            Map.entry("description", Attribute.text("t.description")),
            Map.entry("tenant_id", Attribute.text("t.project_id")),
            Map.entry("project_id", Attribute.text("t.project_id")),
            Map.entry("admin_state_up", Attribute.flag("t.admin_state_up")),
            Map.entry("shared", Attribute.flag("t.shared")),
            Map.entry("router:external", Attribute.flag("t.is_external")),
            Map.entry("mtu", Attribute.number("t.mtu")),
            Map.entry("status", Attribute.text("CASE WHEN t.admin_state_up THEN 'ACTIVE' ELSE 'DOWN' END")),
            Map.entry("provider:network_type", Attribute.text("LOWER(t.network_type)")),
            Map.entry("provider:physical_network", Attribute.text("t.physical_network")),
            Map.entry("provider:segmentation_id", Attribute.number("t.segmentation_id")));

    private final Networks networks;
    private final NetworkView view;
    private final Policy policy;

    @Inject
    NetworksResource(Networks networks, NetworkView view, Policy policy) {
        this.networks = networks;
        this.view = view;
        this.policy = policy;
    }

    /** Networks that the caller may see. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Caller caller = request.caller();
        ListCall call = new ListCall(request, ATTRIBUTES);
        Listing listing = Listing.of(NetworkStore.SELECT, "networks");
        if (!networks.seesAll(caller)) {
            listing.where(
                    "(t.project_id = :own OR t.shared = TRUE OR t.is_external = TRUE)",
                    "own",
                    caller.project().map(Caller.Named::id).orElse(""));
        }
        List<Network> page = networks.list(call.apply(listing, Set.of()), call.limit());
        return call.answer("networks", page, network -> view.of(caller, network), Network::id);
    }

    /** One network. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        Network network = networks.require(request.caller(), id);
        return Map.of("network", ListCall.pick(request, view.of(request.caller(), network)));
    }

    /** Makes a network, or several at once. */
    @POST
    public Response create(@Context ApiRequest request, CreateNetworkBody body) {
        Caller caller = request.caller();
        String own = caller.project().map(Caller.Named::id).orElse("");
        body.all().forEach(fields -> {
            Map<String, String> target =
                    Map.of("project_id", fields.owner(own), "tenant_id", fields.owner(own), "shared", "False");
            policy.require(caller, "create_network", target);
            fields.guarded(true).forEach(name -> policy.require(caller, "create_network:" + name, target));
        });
        List<Map<String, Object>> made =
                networks
                        .create(body.all().stream()
                                .map(fields -> fields.toNew(own))
                                .toList())
                        .stream()
                        .map(network -> view.of(caller, network))
                        .toList();
        return Response.status(201)
                .entity(body.network().isPresent() ? Map.of("network", made.getFirst()) : Map.of("networks", made))
                .build();
    }

    /** Changes what is given. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdateNetworkBody body) {
        Caller caller = request.caller();
        Network network = networks.require(caller, id);
        policy.require(caller, "update_network", Targets.of(network));
        body.network()
                .guarded(false)
                .forEach(name -> policy.require(caller, "update_network:" + name, Targets.of(network)));
        Network changed = networks.update(network.id(), old -> body.network().over(old, networks.now()));
        return Map.of("network", view.of(caller, changed));
    }

    /** Deletes a network without ports; its subnets go with it. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Network network = networks.require(request.caller(), id);
        policy.require(request.caller(), "delete_network", Targets.of(network));
        networks.delete(network.id());
        return Response.noContent().build();
    }
}
