package io.mullion.controller.volumes.attachments;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;
import io.mullion.controller.volumes.VolumeAction;
import io.mullion.controller.volumes.VolumesModule;
import java.util.List;

/** Binds attachments. */
public final class AttachmentsModule extends AbstractModule {
    /** The set that those add themselves to who hold attachments. */
    public static Multibinder<AttachmentUser> users(Binder binder) {
        return Multibinder.newSetBinder(binder, AttachmentUser.class);
    }

    @Override
    protected void configure() {
        bind(AttachmentStore.class).toInstance(new AttachmentStore());
        bind(ExportStore.class).toInstance(new ExportStore());
        for (Class<?> type :
                List.of(Exporter.class, Attachments.class, AttachmentRepair.class, AttachmentCalls.class)) {
            bind(type).in(Singleton.class);
        }
        Multibinder<AttachmentUser> unused = users(binder());
        Multibinder<VolumeAction> actions = VolumesModule.actions(binder());
        for (Class<? extends VolumeAction> action : List.of(ReserveActions.class, AttachActions.class)) {
            bind(action).in(Singleton.class);
            actions.addBinding().to(action);
        }
        bind(AttachmentsResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(AttachmentsResource.class));
    }
}
