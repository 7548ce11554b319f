package io.mullion.spi.compute;

import java.util.List;

/**
 * What was agreed between both hosts before a move; recorded between steps.
 *
 * @param sourceHost where the partition is
 * @param targetHost where it goes
 * @param fibreChannelMappings {@code slot/viosName/viosId//port} for each virtual Fibre Channel adapter
 * @param scsiMappings {@code slot/viosName/viosId} for each virtual SCSI adapter
 * @param accessAfter addresses in use after the move
 */
public record MigrationPlan(
        String sourceHost,
        String targetHost,
        List<String> fibreChannelMappings,
        List<String> scsiMappings,
        StorageAccess accessAfter) {
    public MigrationPlan {
        fibreChannelMappings = List.copyOf(fibreChannelMappings);
        scsiMappings = List.copyOf(scsiMappings);
    }
}
