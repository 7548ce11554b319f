package io.mullion.controller.volumes.messages;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.mullion.controller.http.Endpoint;
import io.mullion.controller.http.HttpModule;

/** Binds messages. */
public final class MessagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MessageStore.class).toInstance(new MessageStore());
        bind(Messages.class).in(Singleton.class);
        bind(MessagesResource.class).in(Singleton.class);
        HttpModule.endpoints(binder()).addBinding().toInstance(new Endpoint(MessagesResource.class));
    }
}
