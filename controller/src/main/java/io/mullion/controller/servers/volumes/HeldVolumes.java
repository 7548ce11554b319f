package io.mullion.controller.servers.volumes;

import io.mullion.controller.database.Database;
import io.mullion.controller.servers.ServerVolumeStore;
import io.mullion.controller.volumes.attachments.AttachmentUser;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Keeps the volume service from taking an attachment away under a server: only compute, which disconnects first, may end it
 * (CVE-2023-2088 is what happens otherwise).
 */
@Singleton
final class HeldVolumes implements AttachmentUser {
    private final Database database;
    private final ServerVolumeStore store;

    @Inject
    HeldVolumes(Database database, ServerVolumeStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public boolean holds(UUID attachment) {
        return database.read(handle -> store.hasAttachment(handle, attachment));
    }
}
