package io.mullion.nova.media;

import io.mullion.nova.lpar.Partitions;
import io.mullion.nova.site.Host;
import io.mullion.nova.site.Hosts;
import io.mullion.nova.storage.ScsiMappings;
import io.mullion.nova.storage.Vioses;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.FeedTask;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.OpticalMedia;
import io.mullion.powervm.model.Storage;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.spi.compute.ConfigDrive;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Virtual optical drives with the first-boot data of servers ({@code reference/nova-powervm-flows.md} §12). */
public final class ConfigDrives {
    private static final int LONGEST_ID = 29;

    private final Hosts hosts;
    private final Partitions partitions;
    private final Repositories repositories;

    /** Drives of partitions of these hosts. */
    public ConfigDrives(Hosts hosts, Partitions partitions, RepositoryConfig config) {
        this.hosts = hosts;
        this.partitions = partitions;
        this.repositories = new Repositories(config);
    }

    /** The name of a partition's image: at most 37 characters. */
    static String mediaName(String partition) {
        String id = partition.replace("-", "").toLowerCase(Locale.ROOT);
        return "cfg_" + id.substring(0, Math.min(LONGEST_ID, id.length())) + ".iso";
    }

    /** Uploads the image and puts it into a drive; an image that is in its drive stays there. */
    public void insert(ServerHandle server, ConfigDrive drive) {
        Host host = hosts.of(server.host());
        LogicalPartition partition = partitions.present(server);
        String name = mediaName(server.partition());
        ScsiMappings mappings = new ScsiMappings(host, partition);
        Predicate<Storage> same = named(name);
        List<Entry<VirtualIoServer>> vioses = Vioses.required(host, Groups.SCSI_MAPPINGS);
        if (vioses.stream().anyMatch(vios -> mappings.find(vios.value(), same).isPresent())) {
            return;
        }
        Repository repository = repositories.any(host, vioses);
        if (vioses.stream()
                .anyMatch(
                        vios -> vios.value().uuid().equals(repository.vios()) && !mappings.fits(vios.value(), same))) {
            partitions.changeable(server);
        }
        repository.drop(name); // half of an upload that was interrupted
        host.console().files().media(name, drive.iso(), repository.vios());
        try {
            host.objects()
                    .change(
                            VirtualIoServer.TYPE,
                            host.vios(repository.vios()),
                            Groups.SCSI_MAPPINGS,
                            vios -> mappings.add(vios, Storage.media(name), same));
        } catch (MullionException failed) {
            takeBack(repository, name, failed);
            throw failed;
        }
    }

    private static void takeBack(Repository repository, String name, MullionException failed) {
        try {
            repository.drop(name);
        } catch (MullionException second) {
            failed.addSuppressed(second);
        }
    }

    /** Takes the image out and deletes it; the drive stays, so a running partition notices nothing. */
    public void eject(ServerHandle server) {
        Host host = hosts.of(server.host());
        Optional<LogicalPartition> partition = partitions.entry(server).map(Entry::value);
        String name = mediaName(server.partition());
        List<Entry<VirtualIoServer>> vioses = Vioses.active(host, Groups.SCSI_MAPPINGS);
        if (partition.isPresent()) {
            ScsiMappings mappings = new ScsiMappings(host, partition.get());
            FeedTask<VirtualIoServer> task = new FeedTask<>(host.objects(), vioses);
            task.changeEach(vios -> mappings.takeOut(vios, named(name)));
            task.run();
        }
        vioses.forEach(vios -> repositories.on(host, vios.value()).forEach(repository -> repository.drop(name)));
    }

    private static Predicate<Storage> named(String name) {
        return storage -> storage instanceof OpticalMedia && storage.name().equals(name);
    }
}
