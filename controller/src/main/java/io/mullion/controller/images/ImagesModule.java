package io.mullion.controller.images;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds images. */
public final class ImagesModule extends AbstractModule {
    private final ImagesConfig config;

    /** With their bounds. */
    public ImagesModule(ImagesConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(ImagesConfig.class).toInstance(config);
        bind(Images.class);
        bind(ImageData.class);
        bind(Members.class);
        bind(ImageView.class);
        for (Class<?> type : new Class<?>[] {
            ImagesResource.class,
            ImageDataResource.class,
            ImageActionsResource.class,
            ImageTagsResource.class,
            MembersResource.class,
            ImageSchemasResource.class,
            ImageVersionsResource.class,
            ComputeImagesResource.class
        }) {
            bind(type).in(Singleton.class);
            HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(type));
        }
    }
}
