package io.mullion.controller.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.JsonBodies;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.attachments.AttachmentRepair;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code os-reset_status} and {@code os-force_delete}: what administrators do when a volume is stuck. */
final class RepairActions implements VolumeAction {
    private static final String RESET = "os-reset_status";
    private static final Set<String> ATTACH = Set.of("attached", "detached");
    private static final Set<String> MIGRATION =
            Set.of("none", "migrating", "starting", "completing", "success", "error", "deleting");

    private final VolumeStore store;
    private final VolumeCalls calls;
    private final AttachmentRepair attachments;
    private final VolumeAccess access;
    private final Database database;
    private final Clock clock;

    @Inject
    RepairActions(
            VolumeStore store,
            VolumeCalls calls,
            AttachmentRepair attachments,
            VolumeAccess access,
            Database database,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.attachments = attachments;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(RESET, "os-force_delete");
    }

    @Override
    public Response act(ApiRequest request, Volume volume, ActionCall call) {
        if (call.name().equals(RESET)) {
            access.require(request.caller(), "volume_extension:volume_admin_actions:reset_status", volume.owner());
            reset(
                    volume,
                    JsonBodies.read(call.body(), ResetVolumeBody.class, request.version())
                            .reset());
        } else {
            access.require(request.caller(), "volume_extension:volume_admin_actions:force_delete", volume.owner());
            calls.delete(request, volume.id().toString(), VolumeChange.FORCE_DELETE);
        }
        return Response.accepted().build();
    }

    private void reset(Volume volume, ResetVolumeBody.Fields wish) {
        Optional<VolumeStatus> status = word(wish.status()).map(RepairActions::status);
        Optional<String> attach = word(wish.attachStatus());
        Optional<String> migration = word(wish.migrationStatus());
        if (status.isEmpty() && attach.isEmpty() && migration.isEmpty()) {
            throw MullionException.invalid(
                    "Invalid input received: Must specify 'status', 'attach_status' or 'migration_status'.");
        }
        attach.ifPresent(wanted -> check("attach_status", wanted, ATTACH));
        migration.ifPresent(wanted -> check("migration_status", wanted, MIGRATION));
        Instant now = WireTime.now(clock);
        database.useTransaction(handle -> {
            if (attach.isPresent()) {
                attachments.reset(handle, volume.id(), attach.get().equals("attached"));
            }
            if (status.filter(wanted -> wanted == VolumeStatus.IN_USE).isPresent()
                    && attachments.none(handle, volume.id())) {
                throw MullionException.invalid(
                        "Invalid volume: Volume " + volume.id() + " has no attachments and cannot be in-use.");
            }
            status.ifPresent(wanted -> store.force(handle, volume.id(), wanted, now));
            migration.ifPresent(
                    wanted -> store.setMigration(handle, volume.id(), wanted.equals("none") ? null : wanted, now));
        });
    }

    private static VolumeStatus status(String word) {
        return VolumeStatus.of(word)
                .filter(status -> status != VolumeStatus.DELETING)
                .orElseThrow(() -> MullionException.invalid("Invalid input for field/attribute status. Value: " + word
                        + ". A volume cannot be reset to it."));
    }

    private static void check(String field, String word, Set<String> known) {
        if (!known.contains(word)) {
            throw MullionException.invalid("Invalid input for field/attribute " + field + ". Value: " + word
                    + ". It must be one of " + known.stream().sorted().toList() + ".");
        }
    }

    private static Optional<String> word(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
