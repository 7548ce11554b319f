package io.mullion.controller.volumes.attachments;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.Volume;
import io.mullion.controller.volumes.VolumeStore;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.VolumeBackends;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.Connector;
import io.mullion.spi.volume.VolumeDriver;
import io.mullion.spi.volume.VolumeHandle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Tells back ends who may reach a volume. What they are told is written down before, and struck out after they forgot it. */
final class Exporter {
    private final AttachmentStore store;
    private final ExportStore exports;
    private final VolumeStore volumes;
    private final VolumeBackends backends;
    private final Database database;
    private final Clock clock;

    @Inject
    Exporter(
            AttachmentStore store,
            ExportStore exports,
            VolumeStore volumes,
            VolumeBackends backends,
            Database database,
            Clock clock) {
        this.store = store;
        this.exports = exports;
        this.volumes = volumes;
        this.backends = backends;
        this.database = database;
        this.clock = clock;
    }

    ConnectionInfo connect(UUID id, Connector connector) {
        Volume volume = database.inTransaction(handle -> announced(handle, id, connector));
        ConnectionInfo info = driver(volume).export(made(volume), connector);
        database.useTransaction(handle -> store.find(handle, id).ifPresent(attachment -> {
            exports.put(handle, new Export(id, connector, Optional.of(info)));
            shown(handle, attachment);
        }));
        return info;
    }

    void withdraw(UUID id, String host) {
        database.read(handle -> exports.of(handle, id)).stream()
                .filter(export -> export.connector().host().equals(host))
                .forEach(this::withdraw);
    }

    void withdrawAll(UUID id) {
        database.read(handle -> exports.of(handle, id)).forEach(this::withdraw);
    }

    private void withdraw(Export export) {
        UUID id = export.attachment();
        Attachment attachment = database.read(handle -> store.find(handle, id)).orElseThrow();
        Optional<Volume> volume = database.read(handle -> volumes.find(handle, attachment.volume()));
        List<Export> others = database.read(handle -> exports.others(handle, attachment.volume(), id));
        if (others.stream().noneMatch(export::sharesPortsWith)) {
            volume.ifPresent(of -> of.handle().ifPresent(made -> driver(of).withdraw(made, export.connector())));
        }
        database.useTransaction(handle -> {
            exports.delete(handle, id, export.connector().host());
            store.find(handle, id).ifPresent(left -> shown(handle, left));
        });
    }

    private Volume announced(Handle handle, UUID id, Connector connector) {
        Attachment attachment = store.find(handle, id)
                .orElseThrow(() -> MullionException.notFound("Attachment " + id + " could not be found."));
        Volume volume = volumes.lock(handle, attachment.volume()).orElseThrow();
        exports.put(handle, new Export(id, connector, Optional.empty()));
        if (attachment.status() == AttachStatus.RESERVED || attachment.status() == AttachStatus.ERROR_ATTACHING) {
            store.update(handle, attachment.with(AttachStatus.ATTACHING), WireTime.now(clock));
            AttachRules.settle(handle, volumes, volume, store.ofVolume(handle, volume.id()), WireTime.now(clock));
        }
        return volume;
    }

    /** What the API shows of an attachment: one of its exports, the one it already shows if that is still there. */
    private void shown(Handle handle, Attachment attachment) {
        List<Export> all = exports.of(handle, attachment.id());
        Optional<Export> best = all.stream()
                .filter(export ->
                        attachment.host().equals(Optional.of(export.connector().host())))
                .findFirst()
                .or(() -> all.stream().findFirst());
        store.update(handle, attachment.through(best), WireTime.now(clock));
    }

    private VolumeDriver driver(Volume volume) {
        return backends.driver(volume.place().backend().orElseThrow(() -> nowhere(volume)));
    }

    private static VolumeHandle made(Volume volume) {
        return volume.handle().orElseThrow(() -> nowhere(volume));
    }

    private static MullionException nowhere(Volume volume) {
        return MullionException.invalid("Invalid volume: Volume " + volume.id() + " is on no back end.");
    }
}
