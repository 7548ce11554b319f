package io.mullion.controller.servers.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerAction;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.ServerVolumeStore;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.volumes.attachments.Attachments;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Accepts wishes to connect and disconnect volumes: volume, row and operation change in one transaction or not at all. */
@Singleton
final class VolumeRequests {
    private final Servers servers;
    private final ServerVolumeStore store;
    private final Attachments attachments;
    private final AttachVolume attach;
    private final DetachVolume detach;
    private final Clock clock;

    @Inject
    VolumeRequests(
            Servers servers,
            ServerVolumeStore store,
            Attachments attachments,
            AttachVolume attach,
            DetachVolume detach,
            Clock clock) {
        this.servers = servers;
        this.store = store;
        this.attachments = attachments;
        this.attach = attach;
        this.detach = detach;
        this.clock = clock;
    }

    ServerVolume attach(ApiRequest request, Server server, AttachBody.Fields wish) {
        UUID volume = UUID.fromString(wish.volumeId());
        return servers.alongside(
                request,
                server,
                ServerAction.ATTACH_VOLUME,
                attach,
                new AttachVolume.Context(server.id(), volume),
                handle -> reserve(handle, server, volume, wish));
    }

    private ServerVolume reserve(Handle handle, Server server, UUID volume, AttachBody.Fields wish) {
        List<ServerVolume> present = store.of(handle, server.id());
        if (present.stream().anyMatch(other -> other.volume().equals(volume))) {
            throw MullionException.invalid("volume " + volume + " is already attached to instance " + server.id());
        }
        UUID attachment = UUID.randomUUID();
        attachments.reserve(
                handle,
                new Attachments.Reservation(
                        attachment, volume, server.id(), server.owner().project()));
        String device = wish.device()
                .filter(name ->
                        present.stream().noneMatch(other -> other.device().equals(name)))
                .orElseGet(() -> DeviceNames.free(present));
        ServerVolume row = new ServerVolume(
                server.id(),
                volume,
                Optional.of(attachment),
                device,
                false,
                wish.deletesWith(),
                wish.tag(),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
        store.insert(handle, row);
        return row;
    }

    void detach(ApiRequest request, Server server, ServerVolume volume) {
        if (volume.boot()) {
            throw new MullionException(ErrorCode.FORBIDDEN, "Cannot detach a root device volume");
        }
        servers.alongside(
                request,
                server,
                ServerAction.DETACH_VOLUME,
                detach,
                new DetachVolume.Context(server.id(), volume.volume()),
                handle -> {
                    volume.attachment().ifPresent(id -> attachments.beginDetach(handle, id));
                    return volume;
                });
    }
}
