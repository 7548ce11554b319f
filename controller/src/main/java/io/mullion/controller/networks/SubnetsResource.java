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

/** {@code /subnets}: list, show, make, change, delete. */
@Path("network/v2.0/subnets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SubnetsResource {
    private static final Map<String, Attribute> ATTRIBUTES = Map.ofEntries(
            Map.entry("id", Attribute.id("t.id")),
            Map.entry("name", Attribute.text("t.name")),
            Map.entry("description", Attribute.text("t.description")),
            Map.entry("tenant_id", Attribute.text("t.project_id")),
            Map.entry("project_id", Attribute.text("t.project_id")),
            Map.entry("network_id", Attribute.id("t.network_id")),
            Map.entry("ip_version", Attribute.number("t.ip_version")),
            Map.entry("cidr", Attribute.text("t.cidr")),
            Map.entry("gateway_ip", Attribute.text("COALESCE(t.gateway_ip, '')")),
            Map.entry("enable_dhcp", Attribute.flag("t.enable_dhcp")));

    private final Subnets subnets;
    private final Networks networks;
    private final Policy policy;

    @Inject
    SubnetsResource(Subnets subnets, Networks networks, Policy policy) {
        this.subnets = subnets;
        this.networks = networks;
        this.policy = policy;
    }

    /** Subnets that the caller may see. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Caller caller = request.caller();
        ListCall call = new ListCall(request, ATTRIBUTES);
        Listing listing = Listing.of(SubnetStore.SELECT, "subnets");
        if (!policy.allows(caller, "get_subnet", Targets.FOREIGN)) {
            listing.where(
                    "(t.project_id = :own OR t.network_id IN (SELECT n.id FROM networks n"
                            + " WHERE n.project_id = :own OR n.shared = TRUE OR n.is_external = TRUE))",
                    "own",
                    caller.project().map(Caller.Named::id).orElse(""));
        }
        List<Subnet> page = subnets.list(call.apply(listing, Set.of()), call.limit());
        return call.answer("subnets", page, SubnetView::of, Subnet::id);
    }

    /** One subnet. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return Map.of("subnet", ListCall.pick(request, SubnetView.of(require(request.caller(), id))));
    }

    private Subnet require(Caller caller, String id) {
        return Ids.parse(id)
                .flatMap(subnets::find)
                .filter(subnet -> sees(caller, subnet))
                .orElseThrow(() -> Subnets.unknown(id));
    }

    private boolean sees(Caller caller, Subnet subnet) {
        return networks.find(subnet.network())
                .filter(network -> networks.sees(caller, network)
                        || policy.allows(caller, "get_subnet", Targets.on(network, subnet.project())))
                .isPresent();
    }

    private Map<String, String> target(Subnet subnet) {
        return networks.find(subnet.network())
                .map(network -> Targets.on(network, subnet.project()))
                .orElseThrow(() -> Subnets.unknown(subnet.id().toString()));
    }

    /** Makes a subnet, or several at once. */
    @POST
    public Response create(@Context ApiRequest request, CreateSubnetBody body) {
        Caller caller = request.caller();
        String own = caller.project().map(Caller.Named::id).orElse("");
        body.all().forEach(fields -> {
            Network network = networks.require(caller, fields.network().orElse(""));
            policy.require(caller, "create_subnet", Targets.on(network, fields.owner(own)));
        });
        List<Map<String, Object>> made =
                subnets
                        .create(body.all().stream()
                                .map(fields -> fields.toNew(own))
                                .toList())
                        .stream()
                        .map(SubnetView::of)
                        .toList();
        return Response.status(201)
                .entity(body.subnet().isPresent() ? Map.of("subnet", made.getFirst()) : Map.of("subnets", made))
                .build();
    }

    /** Changes what is given. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@Context ApiRequest request, @PathParam("id") String id, UpdateSubnetBody body) {
        Subnet subnet = require(request.caller(), id);
        policy.require(request.caller(), "update_subnet", target(subnet));
        Subnet changed = subnets.update(subnet.id(), old -> body.subnet().over(old, subnets.now()));
        return Map.of("subnet", SubnetView.of(changed));
    }

    /** Deletes a subnet of which no port has an address. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Subnet subnet = require(request.caller(), id);
        policy.require(request.caller(), "delete_subnet", target(subnet));
        subnets.delete(subnet.id());
        return Response.noContent().build();
    }
}
