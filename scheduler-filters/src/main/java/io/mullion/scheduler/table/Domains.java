package io.mullion.scheduler.table;

import io.mullion.spi.placement.Aggregate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the domains in use. A number whose last host has gone is given to the next new domain. */
final class Domains {
    private Domain[] byNumber = {};
    private int[] hosts = {};
    private int used;
    private boolean shared;
    private final Map<List<Aggregate>, Integer> numbers = new HashMap<>();

    /** The number for these aggregates, with one more host in it. */
    int enter(List<Aggregate> aggregates) {
        Integer known = numbers.get(aggregates);
        int number = known != null ? known : add(aggregates);
        hosts[number]++;
        return number;
    }

    /** One host fewer. */
    void leave(int number) {
        if (--hosts[number] == 0) {
            numbers.remove(byNumber[number].aggregates());
            own();
            byNumber[number] = Domain.NONE;
        }
    }

    /** The domains by their numbers, never written again. */
    Domain[] freeze() {
        shared = true;
        return byNumber;
    }

    private int add(List<Aggregate> aggregates) {
        int number = vacant();
        own();
        byNumber[number] = new Domain(aggregates);
        numbers.put(byNumber[number].aggregates(), number);
        return number;
    }

    private int vacant() {
        if (numbers.size() < used) {
            for (int i = 0; i < used; i++) {
                if (hosts[i] == 0) {
                    return i;
                }
            }
        }
        if (used == byNumber.length) {
            int larger = Math.max(16, used * 2);
            int from = used;
            byNumber = Arrays.copyOf(byNumber, larger);
            Arrays.fill(byNumber, from, larger, Domain.NONE);
            hosts = Arrays.copyOf(hosts, larger);
            shared = false;
        }
        return used++;
    }

    private void own() {
        if (shared) {
            byNumber = byNumber.clone();
            shared = false;
        }
    }
}
