package io.mullion.controller.hosts;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.computeapi.Words;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which hypervisors a request asks for. */
final class HypervisorQuery {
    private static final int MOST = 1000;
    private static final int PAGED = 33;
    private static final int PATTERN = 53;

    private final ApiRequest request;
    private final HostRegistry hosts;

    HypervisorQuery(ApiRequest request, HostRegistry hosts) {
        this.request = request;
        this.hosts = hosts;
    }

    /** How the list is paged; before 2.33 it is not, and a pattern and a page do not go together. */
    Paging paging() {
        return request.version().from(PAGED)
                ? Paging.of(request, MOST)
                : new Paging(Integer.MAX_VALUE, Optional.empty());
    }

    /** The page. @throws MullionException {@code NOT_FOUND} if nothing is of the pattern */
    List<Host> page() {
        QueryRules.strictFrom(request, 75, Set.of("limit", "marker", "hypervisor_hostname_pattern", "with_servers"));
        Optional<String> pattern = request.query("hypervisor_hostname_pattern")
                .filter(text -> request.version().from(PATTERN));
        if (pattern.isPresent()) {
            if (request.query("limit").isPresent() || request.query("marker").isPresent()) {
                throw MullionException.invalid("Paging over hypervisors with the hypervisor_hostname_pattern query"
                        + " parameter is not supported.");
            }
            return matching(pattern.get());
        }
        Paging paging = paging();
        Listing listing = HostStore.listing().orderBy("t.number", false);
        paging.marker().ifPresent(marker -> listing.after("number", marker(marker)));
        return hosts.list(listing, paging.limit());
    }

    private long marker(String marker) {
        return hosts.findByHypervisor(marker)
                .map(host -> host.ids().number())
                .orElseThrow(() -> MullionException.invalid("marker [" + marker + "] not found"));
    }

    /** Hosts whose names contain a text. @throws MullionException {@code NOT_FOUND} if there are none */
    List<Host> matching(String pattern) {
        String escaped = pattern.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<Host> found = hosts.list(
                HostStore.listing()
                        .where("t.name LIKE :pattern ESCAPE '!'", "pattern", "%" + escaped + "%")
                        .orderBy("t.number", false),
                Integer.MAX_VALUE);
        if (found.isEmpty()) {
            throw MullionException.notFound("No hypervisor matching '" + pattern + "' could be found.");
        }
        return found;
    }

    /** Whether the servers are asked for too. */
    boolean withServers() {
        Optional<String> wanted = request.query("with_servers");
        return request.version().from(PATTERN)
                && wanted.map(word -> Words.flag(word)
                                .orElseThrow(
                                        () -> QueryRules.invalid("with_servers", word, "It must be true or false.")))
                        .orElse(false);
    }
}
