package io.mullion.nova.site;

import io.mullion.powervm.PowerVmClient;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ObjectLocks;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.powervm.session.Surroundings;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All consoles, and what is known of the hosts behind them. A host that several consoles manage is asked through the
 * first of them that answered lately.
 */
public final class Hosts implements AutoCloseable {
    private static final Href SYSTEMS = Href.uom("ManagedSystem");

    private final List<PowerVmClient> consoles;
    private final Map<String, List<Host>> byConsole = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    /** Hosts behind these consoles, of which nothing is asked yet. */
    public Hosts(List<ConsoleAccess> consoles, Surroundings surroundings) {
        ObjectLocks locks = new ObjectLocks();
        this.consoles = consoles.stream()
                .map(console -> new PowerVmClient(console.config(), surroundings, locks))
                .toList();
    }

    /** All consoles in the order of configuration. */
    public List<PowerVmClient> consoles() {
        return consoles;
    }

    /**
     * Reads the systems of a console and remembers them.
     *
     * @throws MullionException if it does not answer; it is not preferred from then on until it does
     */
    public List<Entry<ManagedSystem>> systems(PowerVmClient console) {
        try {
            List<Entry<ManagedSystem>> systems = console.objects().list(ManagedSystem.TYPE, SYSTEMS, Groups.NONE);
            byConsole.put(
                    console.name(),
                    systems.stream()
                            .map(system -> Host.of(system.value(), console))
                            .toList());
            silent.remove(console.name());
            return systems;
        } catch (MullionException unanswered) {
            silent.add(console.name());
            throw unanswered;
        }
    }

    /** A console has not answered in time. */
    public void missed(PowerVmClient console) {
        silent.add(console.name());
    }

    /**
     * The host of this name, through the console that should be asked.
     *
     * @throws MullionException {@code NOT_FOUND} if no console manages it; {@code CONSOLE_UNREACHABLE} if none that
     *     answers does
     */
    public Host of(String name) {
        return known(name).or(() -> asked(name)).orElseThrow(() -> unknown(name));
    }

    private Optional<Host> known(String name) {
        List<Host> ways = new ArrayList<>();
        for (PowerVmClient console : consoles) {
            of(console).stream().filter(host -> host.name().equals(name)).forEach(ways::add);
        }
        return ways.stream()
                .filter(host -> !silent.contains(host.console().name()))
                .findFirst()
                .or(() -> ways.stream().findFirst());
    }

    private Optional<Host> asked(String name) {
        InParallel.each(consoles, console -> {
            try {
                return systems(console);
            } catch (MullionException unanswered) {
                return List.of();
            }
        });
        return known(name);
    }

    private MullionException unknown(String name) {
        if (silent.isEmpty()) {
            return MullionException.notFound("No management console manages a host " + name + ".");
        }
        return new MullionException(
                ErrorCode.CONSOLE_UNREACHABLE,
                "No management console that answers manages host " + name + "; not answering: "
                        + String.join(", ", new TreeSet<>(silent)) + ".");
    }

    /** The hosts of a console as it told them last; none if it never did. */
    public List<Host> of(PowerVmClient console) {
        return byConsole.getOrDefault(console.name(), List.of());
    }

    /** Logs off everywhere. */
    @Override
    public void close() {
        consoles.forEach(PowerVmClient::close);
    }
}
