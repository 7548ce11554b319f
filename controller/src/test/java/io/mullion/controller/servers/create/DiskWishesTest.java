package io.mullion.controller.servers.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.mullion.controller.servers.create.CreateServerBody.Device;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiskWishesTest {
    private static final String IMAGE = UUID.randomUUID().toString();
    private static final String VOLUME = UUID.randomUUID().toString();

    @Test
    void anImageAloneBecomesABootVolumeThatGoesWithTheServer() {
        DiskWish disk = new DiskWishes(Optional.of(IMAGE), Optional.of("fast"), 40)
                .read(List.of())
                .getFirst();

        assertThat(disk.boot()).isTrue();
        assertThat(disk.deleteWith()).isTrue();
        assertThat(disk.device()).isEqualTo("/dev/sda");
        assertThat(disk.origin())
                .isEqualTo(new DiskWish.Origin(true, Optional.of(IMAGE), Optional.empty(), 40, Optional.of("fast")));
    }

    @Test
    void theBootDiskComesFirstWhereverItStands() {
        Device data = device("blank", null, null, IntNode.valueOf(10));
        Device boot = device("volume", VOLUME, IntNode.valueOf(0), null);

        List<DiskWish> disks = new DiskWishes(Optional.empty(), Optional.empty(), 0).read(List.of(data, boot));

        assertThat(disks).extracting(DiskWish::boot).containsExactly(true, false);
        assertThat(disks.getFirst().volume()).isEqualTo(UUID.fromString(VOLUME));
        assertThat(disks).extracting(DiskWish::device).containsExactly("/dev/sda", "/dev/sdb");
    }

    @Test
    void withoutImageAndBootDiskThereIsNothingToStartFrom() {
        assertThatThrownBy(() -> new DiskWishes(Optional.empty(), Optional.empty(), 0).read(List.of()))
                .hasMessageContaining("imageRef");
    }

    @Test
    void twoBootDisksAreRefused() {
        Device boot = device("volume", VOLUME, IntNode.valueOf(0), null);

        assertThatThrownBy(() -> new DiskWishes(Optional.empty(), Optional.empty(), 0).read(List.of(boot, boot)))
                .hasMessageContaining("Boot sequence");
    }

    @Test
    void aBlankVolumeNeedsASize() {
        Device blank = device("blank", null, null, null);

        assertThatThrownBy(() -> new DiskWishes(Optional.of(IMAGE), Optional.empty(), 0).read(List.of(blank)))
                .hasMessageContaining("volume_size");
    }

    private static Device device(
            String source, @Nullable String id, @Nullable JsonNode bootIndex, @Nullable JsonNode size) {
        return new Device(
                Optional.ofNullable(id),
                source,
                Optional.of("volume"),
                bootIndex,
                null,
                size,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
