package io.mullion.keystone;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;

/** Binds {@link Keystone}. Needs a {@link Clock} bound by whoever installs it. */
public final class KeystoneModule extends AbstractModule {
    private final KeystoneConfig config;

    /** For this Keystone. */
    public KeystoneModule(KeystoneConfig config) {
        this.config = config;
    }

    /** A client with a cache; nothing is sent before the first question. */
    public static Keystone open(KeystoneConfig config, Clock clock) {
        return new CachingKeystone(new OpenStack4jKeystone(config), config.cache(), clock);
    }

    @Provides
    @Singleton
    Keystone keystone(Clock clock) {
        return open(config, clock);
    }
}
