package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** {@code os-set_image_metadata, os-unset_image_metadata, os-show_image_metadata}: what a volume says of its image. */
final class ImageMetadataActions implements VolumeAction {
    private static final String SET = "os-set_image_metadata";
    private static final String UNSET = "os-unset_image_metadata";
    private static final String RULE = "volume_extension:volume_image_metadata:";

    private final VolumeStore store;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    ImageMetadataActions(VolumeStore store, VolumeAccess access, Database database, Clock clock) {
        this.store = store;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(SET, UNSET, "os-show_image_metadata");
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        return switch (call.name()) {
            case SET -> {
                access.require(request.caller(), RULE + "set", volume.owner());
                SetImageMetadataBody body = JsonBodies.read(call.body(), SetImageMetadataBody.class, request.version());
                yield shown(change(volume, old -> {
                    old.putAll(body.set().metadata());
                    return old;
                }));
            }
            case UNSET -> {
                access.require(request.caller(), RULE + "remove", volume.owner());
                String key = JsonBodies.read(call.body(), UnsetImageMetadataBody.class, request.version())
                        .unset()
                        .key();
                Map<String, String> unused = change(volume, old -> without(old, key));
                yield Response.ok().build();
            }
            default -> {
                access.require(request.caller(), RULE + "show", volume.owner());
                yield shown(volume.imageMetadata());
            }
        };
    }

    private static Response shown(Map<String, String> metadata) {
        return Response.ok(Map.of("metadata", metadata)).build();
    }

    private Map<String, String> change(Volume volume, UnaryOperator<Map<String, String>> change) {
        return database.inTransaction(handle -> {
            Volume now = store.lock(handle, volume.id()).orElseThrow(() -> Volumes.absent(volume.id() + ""));
            Map<String, String> changed = change.apply(new TreeMap<>(now.imageMetadata()));
            store.setImageMetadata(handle, volume.id(), changed, WireTime.now(clock));
            return changed;
        });
    }

    private static Map<String, String> without(Map<String, String> all, String key) {
        if (all.remove(key) == null) {
            throw MullionException.notFound("Volume has no metadata with key " + key + ".");
        }
        return all;
    }
}
