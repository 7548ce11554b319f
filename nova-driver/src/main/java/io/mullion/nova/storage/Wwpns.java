package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.job.JobRequest;
import io.mullion.spi.compute.StorageAccess.WwpnPair;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pairs of addresses for virtual Fibre Channel adapters, which a system gives once each ({@code reference/powervm-rest.md} §11.2). */
final class Wwpns {
    private static final int MOST_AT_ONCE = 8;

    private Wwpns() {}

    static List<WwpnPair> next(Host host, int pairs) {
        List<WwpnPair> all = new ArrayList<>(pairs);
        while (all.size() < pairs) {
            all.addAll(some(host, Math.min(MOST_AT_ONCE, pairs - all.size())));
        }
        return all;
    }

    private static List<WwpnPair> some(Host host, int pairs) {
        String list = host.console()
                .jobs()
                .run(JobRequest.of(host.system(), "GetNextWWPNs").with("numberPairsRequested", Integer.toString(pairs)))
                .result("wwpnList")
                .orElse("");
        String[] wwpns = list.strip().toUpperCase(Locale.ROOT).split("\\s*,\\s*", -1);
        if (wwpns.length != 2 * pairs) {
            throw new MullionException(
                    ErrorCode.CONSOLE_REFUSED,
                    "Host " + host.name() + " was asked for " + pairs + " pairs of WWPNs and gave \"" + list + "\".");
        }
        List<WwpnPair> made = new ArrayList<>(pairs);
        for (int i = 0; i < wwpns.length; i += 2) {
            made.add(new WwpnPair(wwpns[i], wwpns[i + 1]));
        }
        return made;
    }
}
