package io.mullion.controller.volumes.attachments;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Binds attachments. */
public final class AttachmentsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AttachmentStore.class).toInstance(new AttachmentStore());
        bind(ExportStore.class).toInstance(new ExportStore());
        bind(Exporter.class).in(Singleton.class);
        bind(Attachments.class).in(Singleton.class);
        bind(AttachmentRepair.class).in(Singleton.class);
    }
}
