package io.mullion.cinder.svc.host;

import io.mullion.cinder.svc.rest.Change;
import io.mullion.cinder.svc.rest.Cmmvc;
import io.mullion.cinder.svc.rest.Command;
import io.mullion.cinder.svc.rest.Refusal;
import io.mullion.cinder.svc.rest.SvcArray;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.Connector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Host objects of one array. Only those that Mullion made are changed or removed. */
final class Hosts {
    private final SvcArray array;

    Hosts(SvcArray array) {
        this.array = array;
    }

    Optional<Host> named(String name) {
        return array.show(Command.of("lshost").on(name)).map(Host::of);
    }

    /**
     * The host object that has all of a connector's ports: our own for it, another that has them, or a new one. A server
     * whose own has quite other ports is let in elsewhere too: it gets one more, so that each can be taken away alone.
     */
    Host obtain(Connector connector) {
        Optional<Host> own = named(HostName.of(connector));
        return own.isEmpty() || own.get().hasAny(connector.initiators())
                ? obtain(HostName.of(connector), own, connector)
                : obtain(HostName.elsewhere(connector), named(HostName.elsewhere(connector)), connector);
    }

    private Host obtain(String name, Optional<Host> present, Connector connector) {
        return present.isPresent() ? complete(present.get(), connector) : make(name, connector);
    }

    private Host make(String name, Connector connector) {
        Command mkhost = Command.of("mkhost")
                .with("name", name)
                .with("fcwwpn", String.join(":", connector.initiators()))
                .flag("force");
        Optional<Refusal> refusal =
                array.attempt(Change.of(mkhost, () -> named(name).isPresent()));
        if (refusal.isPresent()) {
            return other(connector, refusal.get());
        }
        Host made = named(name)
                .orElseThrow(() -> MullionException.stateConflict(
                        "host object %s of array %s was removed while it was made".formatted(name, array.name())));
        return complete(made, connector);
    }

    /** A port may be in one host object only: if others made one for these ports, that is the one to use. */
    private Host other(Connector connector, Refusal refusal) {
        if (!refusal.code().equals(Cmmvc.PORT_TAKEN)) {
            throw refusal.failure();
        }
        List<Host> holders = holding(connector.initiators());
        if (holders.isEmpty()) {
            throw refusal.failure();
        }
        if (holders.size() > 1) {
            throw MullionException.stateConflict("the ports %s are in several host objects of array %s: %s"
                    .formatted(
                            connector.initiators(),
                            array.name(),
                            holders.stream().map(Host::name).toList()));
        }
        return complete(holders.getFirst(), connector);
    }

    private Host complete(Host host, Connector connector) {
        List<String> missing = host.lacks(connector.initiators());
        if (!missing.isEmpty() && !HostName.isOurs(host.name())) {
            throw MullionException.stateConflict(
                    "host object %s of array %s, which is not Mullion's, has some of the ports of %s but lacks %s"
                            .formatted(host.name(), array.name(), connector.server(), missing));
        }
        missing.forEach(port -> addPort(host, port));
        return host;
    }

    private void addPort(Host host, String port) {
        Command add =
                Command.of("addhostport").with("fcwwpn", port).flag("force").on(host.name());
        array.change(Change.of(
                add,
                () -> named(host.name())
                        .filter(now -> now.wwpns().contains(port))
                        .isPresent()));
    }

    private List<Host> holding(List<String> ports) {
        List<Host> loggedIn = ports.stream()
                .flatMap(port -> array.list(Command.of("lsfabric").with("wwpn", port)).stream())
                .filter(row -> row.text("type").equals("host"))
                .map(row -> row.text("name"))
                .distinct()
                .flatMap(name -> named(name).stream())
                .toList();
        return loggedIn.isEmpty() ? all().filter(host -> host.hasAny(ports)).toList() : loggedIn;
    }

    private Stream<Host> all() {
        return array.list(Command.of("lshost")).stream().flatMap(row -> named(row.text("name")).stream());
    }

    /** Names of the host objects that Mullion made. */
    List<String> ours() {
        return array.list(Command.of("lshost").with("filtervalue", "name=" + HostName.ANY)).stream()
                .map(row -> row.text("name"))
                .toList();
    }

    /** Removes a host object of ours; quiet when it is gone, or in use again. */
    void remove(String name) {
        array.change(Change.of(Command.of("rmhost").on(name), () -> named(name).isEmpty())
                .quietOn(Set.of(Cmmvc.HOST_IN_USE, Cmmvc.ABSENT, Cmmvc.ABSENT_NAME)));
    }
}
