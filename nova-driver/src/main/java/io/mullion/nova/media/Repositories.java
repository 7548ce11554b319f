package io.mullion.nova.media;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.MediaRepository;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.powervm.model.VolumeGroup;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Finds the media repositories of I/O servers, and makes one on a host without any. */
final class Repositories {
    private static final String NAME = "vopt";

    private final RepositoryConfig config;

    Repositories(RepositoryConfig config) {
        this.config = config;
    }

    /** Those of one I/O server: one at most. */
    List<Repository> on(Host host, VirtualIoServer vios) {
        return groups(host, vios).stream()
                .filter(group -> !group.value().mediaRepositories().isEmpty())
                .map(group -> repository(host, vios, group))
                .toList();
    }

    /** The first of a host; made on the first I/O server that can hold one. */
    Repository any(Host host, List<Entry<VirtualIoServer>> vioses) {
        for (Entry<VirtualIoServer> vios : vioses) {
            List<Repository> present = on(host, vios.value());
            if (!present.isEmpty()) {
                return present.getFirst();
            }
        }
        return vioses.stream()
                .filter(vios -> !vios.value().managementPartition())
                .flatMap(vios -> make(host, vios.value()).stream())
                .findFirst()
                .orElseThrow(() -> new MullionException(
                        ErrorCode.VIOS_UNAVAILABLE,
                        "No active virtual I/O server of host " + host.name()
                                + " has a media repository or a volume group " + config.volumeGroup() + " for one."));
    }

    private Optional<Repository> make(Host host, VirtualIoServer vios) {
        return groups(host, vios).stream()
                .filter(group -> group.value().name().equals(config.volumeGroup()))
                .findFirst()
                .map(group -> {
                    Repository made = repository(host, vios, group);
                    host.objects().change(VolumeGroup.TYPE, made.group(), Groups.NONE, changed -> {
                        if (changed.mediaRepositories().isEmpty()) {
                            changed.addRepository(MediaRepository.wanted(NAME, config.gib()));
                        }
                    });
                    return made;
                });
    }

    private static Repository repository(Host host, VirtualIoServer vios, Entry<VolumeGroup> group) {
        return new Repository(host, vios.uuid(), list(vios).child(group.id()));
    }

    private static List<Entry<VolumeGroup>> groups(Host host, VirtualIoServer vios) {
        return host.objects().list(VolumeGroup.TYPE, list(vios), Groups.NONE);
    }

    private static Href list(VirtualIoServer vios) {
        return Href.uom("VirtualIOServer", vios.uuid(), "VolumeGroup");
    }
}
