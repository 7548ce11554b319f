package io.mullion.nova.media;

import io.mullion.nova.site.Host;
import io.mullion.powervm.entry.Groups;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.VolumeGroup;

/**
 * A media repository.
 *
 * @param host where it is
 * @param vios UUID of its I/O server
 * @param group its volume group
 */
record Repository(Host host, String vios, Href group) {
    /** Deletes an image that is in no drive; quiet when there is none. */
    void drop(String media) {
        host.objects()
                .change(
                        VolumeGroup.TYPE,
                        group,
                        Groups.NONE,
                        changed -> changed.mediaRepositories().forEach(repository -> repository.drop(media)));
    }
}
