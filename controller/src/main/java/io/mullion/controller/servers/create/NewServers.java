package io.mullion.controller.servers.create;

import io.mullion.controller.flavors.Flavor;
import io.mullion.controller.flavors.Flavors;
import io.mullion.controller.flavors.PartitionShape;
import io.mullion.controller.flavors.PartitionShapes;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.images.Image;
import io.mullion.controller.images.Images;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerFlavor;
import io.mullion.controller.servers.ServerState;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes servers of a request, in memory; what the request names must be there and fit together. */
@Singleton
final class NewServers {
    private static final int MOST_AT_ONCE = 100;

    private final Flavors flavors;
    private final PartitionShapes shapes;
    private final Images images;
    private final NewServerOptions options;
    private final Clock clock;

    @Inject
    NewServers(Flavors flavors, PartitionShapes shapes, Images images, NewServerOptions options, Clock clock) {
        this.flavors = flavors;
        this.shapes = shapes;
        this.images = images;
        this.options = options;
        this.clock = clock;
    }

    /** A server that is to be made. */
    record New(Server server, List<DiskWish> disks) {}

    List<New> read(ApiRequest request, CreateServerBody body) {
        CreateServerBody.Fields wish = body.server();
        Flavor flavor = flavor(request, wish.flavorRef());
        PartitionShape shape = shapes.of(flavor);
        Optional<Image> image = wish.imageRef().filter(ref -> !ref.isEmpty()).map(ref -> image(request, tail(ref)));
        image.ifPresent(found -> requireFits(found, flavor));
        int count = count(wish);
        List<New> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = count == 1 ? wish.name().strip() : wish.name().strip() + "-" + number;
            Server server = server(request, body, flavor, image, name);
            DiskWishes disks = new DiskWishes(
                    image.map(Image::id).map(UUID::toString),
                    shape.storage().bootVolumeType(),
                    flavor.size().rootGb());
            all.add(new New(server, disks.read(wish.devices() == null ? List.of() : wish.devices())));
        }
        return all;
    }

    private Server server(
            ApiRequest request, CreateServerBody body, Flavor flavor, Optional<Image> image, String name) {
        CreateServerBody.Fields wish = body.server();
        Instant now = clock.instant();
        return new Server(
                UUID.randomUUID(),
                new Server.Owner(
                        request.caller().projectId(), request.caller().user().id()),
                new Server.Texts(
                        name,
                        request.version().from(19) ? wish.description() : Optional.of(name),
                        wish.hostname().orElseGet(() -> hostname(name)),
                        wish.accessIPv4(),
                        wish.accessIPv6()),
                ServerState.NEW,
                1,
                Server.Lock.OPEN,
                image.map(Image::id).map(UUID::toString),
                kept(flavor),
                options.read(request, body, image.map(Image::properties).orElse(Map.of())),
                wish.metadata() == null ? Map.of() : wish.metadata(),
                Server.Placed.nowhere(AcceptServers.zoneOf(wish.zone())),
                new Server.Times(now, now, Optional.empty(), Optional.empty()),
                Optional.empty(),
                0);
    }

    private Flavor flavor(ApiRequest request, String ref) {
        try {
            return flavors.require(request.caller(), tail(ref));
        } catch (MullionException absent) {
            throw MullionException.invalid("Flavor " + tail(ref) + " could not be found.");
        }
    }

    private Image image(ApiRequest request, String id) {
        try {
            return images.require(request.caller(), id);
        } catch (MullionException absent) {
            throw absent.code() == ErrorCode.NOT_FOUND
                    ? MullionException.invalid("Can not find requested image " + id)
                    : absent;
        }
    }

    private static void requireFits(Image image, Flavor flavor) {
        if (image.needs().ramMib() > flavor.size().ramMb()) {
            throw MullionException.invalid("Flavor's memory is too small for requested image.");
        }
        if (flavor.size().rootGb() > 0
                && image.needs().diskGib() > flavor.size().rootGb()) {
            throw MullionException.invalid("Flavor's disk is too small for requested image.");
        }
    }

    private static int count(CreateServerBody.Fields wish) {
        int least = Loose.number(wish.minCount(), "min_count", 1).orElse(1);
        int most = Loose.number(wish.maxCount(), "max_count", 1).orElse(least);
        if (least > most) {
            throw MullionException.invalid("min_count must be <= max_count");
        }
        if (most > MOST_AT_ONCE) {
            throw MullionException.invalid("max_count must be at most " + MOST_AT_ONCE);
        }
        return most;
    }

    private static ServerFlavor kept(Flavor flavor) {
        Flavor.Size size = flavor.size();
        return new ServerFlavor(
                flavor.id(),
                flavor.name(),
                size.vcpus(),
                size.ramMb(),
                size.rootGb(),
                size.ephemeralGb(),
                size.swapMb(),
                flavor.extraSpecs());
    }

    /** What an operating system accepts as a name, as nova makes it of a display name. */
    static String hostname(String name) {
        String clean = name.strip()
                .replaceAll("[ _.]", "-")
                .replaceAll("[^A-Za-z0-9-]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("^-+|-+$", "");
        String cut = clean.length() > 63 ? clean.substring(0, 63) : clean;
        return cut.isEmpty() ? "server" : cut;
    }

    /** Clients also give a whole address where an id is meant. */
    private static String tail(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
