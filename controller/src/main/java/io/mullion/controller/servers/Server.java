package io.mullion.controller.servers;

import io.mullion.controller.images.Image;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A server as it is kept.
 *
 * @param id in the API
 * @param owner who it belongs to
 * @param texts what its owner calls it
 * @param state what it is
 * @param generation goes up with each change of state: who writes must have read the last one
 * @param lock whether its owner may change it
 * @param image id of the image it was made from; empty if it was made from a volume
 * @param flavor the flavor as it was then
 * @param options what was asked for at creation
 * @param metadata free key and value pairs
 * @param placed where it is
 * @param times when what happened
 * @param fault why it failed, if it did
 * @param progress of the work under way, 0 to 100
 */
public record Server(
        UUID id,
        Owner owner,
        Texts texts,
        ServerState state,
        long generation,
        Lock lock,
        Optional<String> image,
        ServerFlavor flavor,
        ServerOptions options,
        Map<String, String> metadata,
        Placed placed,
        Times times,
        Optional<Fault> fault,
        int progress) {
    public Server {
        metadata = Map.copyOf(metadata);
    }

    /** Who a server belongs to: ids of project and user. */
    public record Owner(String project, String user) {}

    /**
     * What its owner calls it.
     *
     * @param name 1 to 255 characters, not unique
     * @param description from 2.19
     * @param hostname what the operating system is told it is called
     * @param accessIpV4 address the owner wants shown
     * @param accessIpV6 address the owner wants shown
     */
    public record Texts(
            String name,
            Optional<String> description,
            String hostname,
            Optional<String> accessIpV4,
            Optional<String> accessIpV6) {}

    /**
     * Whether its owner may change it.
     *
     * @param byAdmin whether only an administrator may unlock it
     */
    public record Lock(boolean locked, boolean byAdmin, Optional<String> reason) {
        /** Not locked. */
        public static final Lock OPEN = new Lock(false, false, Optional.empty());
    }

    /**
     * Where a server is.
     *
     * @param zone availability zone asked for
     * @param host name of its host, once it has one
     * @param partition the driver's key of its partition, once there is one
     * @param storage under which addresses it reaches its volumes
     */
    public record Placed(
            Optional<String> zone, Optional<String> host, Optional<String> partition, Optional<StorageAccess> storage) {
        /** Nowhere yet. */
        public static Placed nowhere(Optional<String> zone) {
            return new Placed(zone, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * When what happened.
     *
     * @param launched when it first ran
     * @param deleted when it was removed
     */
    public record Times(Instant created, Instant updated, Optional<Instant> launched, Optional<Instant> deleted) {}

    /**
     * Why a server failed.
     *
     * @param code 500, or what the API would have answered
     * @param message a sentence for the owner
     * @param details more, for administrators
     */
    public record Fault(int code, String message, String details, Instant at) {}

    /** Name of the request that made it, for those who ask for several at once. */
    public String reservation() {
        return "r-" + id.toString().substring(0, 8);
    }

    /** Its operating system family, as its image said. */
    public OsType os() {
        return Image.os(options.imageProperties());
    }

    /** How the driver finds its partition; empty while it has none. */
    public Optional<ServerHandle> handle() {
        return placed.host().flatMap(host -> placed.partition().map(key -> new ServerHandle(id, host, key)));
    }

    /** How the driver finds its partition. @throws MullionException {@code STATE_CONFLICT} while it has none */
    public ServerHandle requireHandle() {
        return handle().orElseThrow(() -> MullionException.stateConflict("Instance " + id + " is not ready"));
    }
}
