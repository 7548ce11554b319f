package io.mullion.cinder.svc;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.mullion.cinder.time.Pauses;
import io.mullion.spi.volume.VolumeDriver;
import java.time.Clock;
import java.util.List;

/**
 * Adds a {@link VolumeDriver} for each array to the set of drivers. Needs a {@link Clock} and {@link Pauses} bound by
 * whoever installs it.
 */
public final class SvcModule extends AbstractModule {
    private final List<SvcConfig> arrays;

    /** For these arrays. */
    public SvcModule(List<SvcConfig> arrays) {
        this.arrays = List.copyOf(arrays);
    }

    @Override
    protected void configure() {
        Multibinder<VolumeDriver> drivers = Multibinder.newSetBinder(binder(), VolumeDriver.class);
        Provider<Clock> clock = getProvider(Clock.class);
        Provider<Pauses> pauses = getProvider(Pauses.class);
        for (SvcConfig array : arrays) {
            drivers.addBinding()
                    .toProvider(() -> SvcVolumeDriver.open(array, clock.get(), pauses.get()))
                    .in(Scopes.SINGLETON);
        }
    }
}
