package io.mullion.nova.lpar;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.SharedProcessorPool;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Shared processor pools by name ({@code reference/powervm-rest.md} §17.15). */
final class ProcessorPools {
    private static final int DEFAULT = 0;

    private ProcessorPools() {}

    /** The number of the pool that a specification names; 0 for the default pool. */
    static int numberFor(Host host, ProcessorSpec processors) {
        Optional<String> wanted = processors instanceof ProcessorSpec.Shared shared ? shared.pool() : Optional.empty();
        return wanted.map(name -> number(host, name)).orElse(DEFAULT);
    }

    private static int number(Host host, String name) {
        if (name.equals("DefaultPool")) {
            return DEFAULT;
        }
        List<Integer> found = host
                .objects()
                .list(SharedProcessorPool.TYPE, host.system().child("SharedProcessorPool"), Groups.NONE)
                .stream()
                .map(Entry::value)
                .filter(pool -> pool.name().equals(name))
                .map(SharedProcessorPool::id)
                .toList();
        if (found.size() != 1) {
            throw MullionException.invalid("shared_proc_pool_name: host " + host.name() + " has "
                    + (found.isEmpty() ? "no" : String.valueOf(found.size())) + " processor pools named " + name);
        }
        return found.getFirst();
    }
}
