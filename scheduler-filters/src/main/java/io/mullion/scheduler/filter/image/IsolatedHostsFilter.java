package io.mullion.scheduler.filter.image;

import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Isolated images go to isolated hosts; isolated hosts take nothing else unless configured so. A server on a volume has
 * no isolated image. Runs on rebuild too. {@code reference/scheduler-filters.md} §4.
 *
 * @param hosts option {@code isolated_hosts}
 * @param images option {@code isolated_images}, ids
 * @param restrict option {@code restrict_isolated_hosts_to_isolated_images}
 */
public record IsolatedHostsFilter(Set<String> hosts, Set<String> images, boolean restrict) implements CompiledFilter {
    static final Reason HOST = Reason.lasting(
            72,
            "HOST_ISOLATED",
            "{host} is isolated and takes isolated images only.",
            "isolated for other images",
            "Choose an isolated image.");
    static final Reason IMAGE = Reason.lasting(
            74,
            "IMAGE_ISOLATED",
            "{host} is not isolated, the image is.",
            "not isolated as the image needs",
            "Choose another image.");

    public IsolatedHostsFilter {
        hosts = Set.copyOf(hosts);
        images = Set.copyOf(images);
    }

    @Override
    public String name() {
        return "IsolatedHostsFilter";
    }

    @Override
    public Verdict check(PlacementRequest request, HostView host) {
        boolean isolatedHost = hosts.contains(host.host());
        if (isolated(request)) {
            return isolatedHost ? Verdict.FITS : IMAGE.refuse();
        }
        return isolatedHost && restrict ? HOST.refuse() : Verdict.FITS;
    }

    @Override
    public void compile(PlacementRequest request, Consumer<Check> plan) {
        if (isolated(request)) {
            plan.accept(new Check.Only(hosts));
        } else if (restrict) {
            plan.accept(new Check.Except(hosts));
        }
    }

    private boolean isolated(PlacementRequest request) {
        return !request.image().volumeBacked()
                && images.contains(request.image().id());
    }
}
