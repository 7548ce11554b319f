package io.mullion.controller.volumes.backends;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.controller.volumes.backends.ServiceStore.Switched;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The services that Cinder would run: one that chooses, and one for each back end. */
final class Services {
    static final String VOLUME = "cinder-volume";
    static final String SCHEDULER = "cinder-scheduler";

    private final VolumeBackends backends;
    private final ServiceStore store;
    private final Database database;
    private final VolumesConfig config;
    private final Clock clock;

    @Inject
    Services(VolumeBackends backends, ServiceStore store, Database database, VolumesConfig config, Clock clock) {
        this.backends = backends;
        this.store = store;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A service.
     *
     * @param problem why its back end does not answer
     */
    record Service(String binary, String host, Switched switched, Optional<String> problem, Instant seen) {}

    List<Service> all() {
        Map<String, Switched> switched = database.read(store::all);
        List<Service> all = new ArrayList<>();
        all.add(service(SCHEDULER, config.host(), switched, Optional.empty(), clock.instant()));
        for (String backend : backends.names()) {
            VolumeBackends.Answer answer = backends.answer(backend);
            all.add(service(VOLUME, config.host() + "@" + backend, switched, answer.problem(), answer.at()));
        }
        return all;
    }

    /** The one that a host and a binary name; the binary may be left out where the host says enough. */
    Service find(String host, Optional<String> binary) {
        return all().stream()
                .filter(service -> service.host().equals(host))
                .filter(service -> binary.map(service.binary()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> MullionException.notFound(
                        "Service " + binary.orElse("") + " could not be found on host " + host + "."));
    }

    Service change(Service service, UnaryOperator<Switched> change) {
        Switched changed = change.apply(service.switched());
        Switched stamped =
                new Switched(changed.disabled(), changed.reason(), changed.frozen(), Optional.of(WireTime.now(clock)));
        database.useTransaction(handle -> store.put(handle, service.binary(), service.host(), stamped));
        return new Service(service.binary(), service.host(), stamped, service.problem(), service.seen());
    }

    private static Service service(
            String binary, String host, Map<String, Switched> switched, Optional<String> problem, Instant seen) {
        return new Service(
                binary, host, switched.getOrDefault(ServiceStore.key(binary, host), Switched.USUAL), problem, seen);
    }
}
