package io.mullion.controller.volumes;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;

/** Lets volumes be made from the images of this service's own image API, which must be installed too. */
public final class ImageDisksModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ImageSource.class).to(ImageDisks.class).in(Singleton.class);
    }
}
