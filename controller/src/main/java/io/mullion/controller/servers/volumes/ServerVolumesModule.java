package io.mullion.controller.servers.volumes;

import com.google.inject.AbstractModule;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.operations.OperationsModule;
import io.mullion.controller.volumes.attachments.AttachmentsModule;

/** Binds the volumes of servers. */
public final class ServerVolumesModule extends AbstractModule {
    private final StorageConfig config;

    /** With how servers reach their volumes. */
    public ServerVolumesModule(StorageConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(StorageConfig.class).toInstance(config);
        bind(ServerDisks.class);
        bind(HeldVolumes.class);
        AttachmentsModule.users(binder()).addBinding().to(HeldVolumes.class);
        bind(VolumeRequests.class);
        bind(AttachVolume.class);
        bind(DetachVolume.class);
        bind(VolumeAttachmentsResource.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(VolumeAttachmentsResource.class));
        OperationsModule.kinds(binder()).addBinding().to(AttachVolume.class);
        OperationsModule.kinds(binder()).addBinding().to(DetachVolume.class);
    }
}
