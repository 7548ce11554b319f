package io.mullion.controller.keypairs;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.keypairs.CreateKeypairBody.Wanted;
import io.mullion.controller.keypairs.Keypair.Kind;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /os-keypairs}: list, show, import or make, delete. */
@Path("compute/v2.1/os-keypairs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class KeypairsResource {
    private static final String RULE = "os_compute_api:os-keypairs:";
    private static final int MOST = 1000;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9 _-]+");
    private static final Pattern SAFE_FROM_92 = Pattern.compile("[A-Za-z0-9 @._-]+");

    private final Keypairs keypairs;
    private final Policy policy;

    @Inject
    KeypairsResource(Keypairs keypairs, Policy policy) {
        this.keypairs = keypairs;
        this.policy = policy;
    }

    /** A user's key pairs; pages from 2.35 on. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        boolean pages = request.version().from(35);
        QueryRules.strictFrom(request, 75, Set.of("user_id", "limit", "marker"));
        String user = user(request, "index");
        Paging paging = pages ? Paging.of(request, MOST) : new Paging(Integer.MAX_VALUE, Optional.empty());
        paging.marker().filter(marker -> keypairs.find(user, marker).isEmpty()).ifPresent(marker -> {
            throw MullionException.invalid("Marker " + marker + " could not be found.");
        });
        List<Keypair> page = keypairs.list(user, paging.marker(), paging.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "keypairs",
                page.stream()
                        .map(keypair -> Map.of("keypair", KeypairView.brief(request, keypair)))
                        .toList());
        List<Link> next = paging.next(request, "v2.1/os-keypairs", page, Keypair::name);
        if (!next.isEmpty()) {
            body.put("keypairs_links", next);
        }
        return body;
    }

    /** One key pair by its name. */
    @GET
    @Path("{name}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("name") String name) {
        QueryRules.strictFrom(request, 75, Set.of("user_id"));
        return Map.of("keypair", KeypairView.full(request, keypairs.require(user(request, "show"), name)));
    }

    /** Imports a public key, or makes a pair and answers the private key this one time. */
    @POST
    public Response create(@Context ApiRequest request, CreateKeypairBody body) {
        Wanted wanted = body.keypair();
        String user = allowed(request, "create", wanted.userId());
        requireSafe(request, wanted.name());
        Map<String, Object> made = wanted.publicKey()
                .map(key -> KeypairView.created(
                        request, keypairs.add(project(request), user, wanted.name(), wanted.kind(), key)))
                .orElseGet(() -> generate(request, user, wanted));
        return Response.status(request.version().from(2) ? 201 : 200)
                .entity(Map.of("keypair", made))
                .build();
    }

    private Map<String, Object> generate(ApiRequest request, String user, Wanted wanted) {
        if (request.version().from(92)) {
            throw MullionException.invalid(
                    "Invalid input for field/attribute keypair. 'public_key' is a required property");
        }
        if (wanted.kind() == Kind.X509) {
            throw MullionException.invalid(
                    "Keypair data is invalid: a certificate is not made here; give one as public_key.");
        }
        NewKey key = NewKey.generate();
        Map<String, Object> made = KeypairView.created(
                request, keypairs.add(project(request), user, wanted.name(), Kind.SSH, key.publicKey()));
        made.put("private_key", key.privateKey());
        return made;
    }

    /** Deletes a key pair; servers keep the key they were made with. */
    @DELETE
    @Path("{name}")
    public Response delete(@Context ApiRequest request, @PathParam("name") String name) {
        QueryRules.strictFrom(request, 75, Set.of("user_id"));
        keypairs.delete(user(request, "delete"), name);
        return Response.status(request.version().from(2) ? 204 : 202).build();
    }

    private String user(ApiRequest request, String action) {
        return allowed(request, action, request.version().from(10) ? request.query("user_id") : Optional.empty());
    }

    private String allowed(ApiRequest request, String action, Optional<String> other) {
        String own = request.caller().user().id();
        String user = other.filter(id -> !id.isEmpty()).orElse(own);
        policy.require(request.caller(), RULE + action, Map.of("user_id", user));
        return user;
    }

    private static String project(ApiRequest request) {
        return request.caller().project().map(Caller.Named::id).orElse("");
    }

    private static void requireSafe(ApiRequest request, String name) {
        Pattern safe = request.version().from(92) ? SAFE_FROM_92 : SAFE;
        if (!safe.matcher(name).matches()) {
            throw MullionException.invalid("Keypair data is invalid: Keypair name contains unsafe characters: '" + name
                    + "'; letters, digits, space, '_' and '-' are fine.");
        }
    }
}
