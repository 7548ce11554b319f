package io.mullion.powervm.captures;

import static org.assertj.core.api.Assertions.assertThat;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.model.Cluster;
import io.mullion.powervm.model.LogicalUnit;
import io.mullion.powervm.model.MediaRepository;
import io.mullion.powervm.model.OpticalMedia;
import io.mullion.powervm.model.Tier;
import io.mullion.powervm.model.VirtualDisk;
import io.mullion.powervm.model.VolumeGroup;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedStorageTest {
    @Test
    void aClusterNamesItsPoolAndItsNodes() {
        Cluster cluster = Captures.values(Cluster.TYPE, "cluster.txt").getFirst();
        assertThat(cluster.name()).isEqualTo("neoclust1");
        assertThat(cluster.pool().flatMap(Href::uuid)).contains("e357a79a-7a3d-35b6-8405-55ab6a2d0de7");
        assertThat(cluster.nodes()).hasSizeGreaterThan(1);
        assertThat(cluster.nodes().getFirst().vios().flatMap(href -> href.uuidOf("VirtualIOServer")))
                .isPresent();
    }

    @Test
    void aTierNamesItsPoolByTheLastUuid() {
        Tier tier = Captures.values(Tier.TYPE, "tier.txt").getFirst();
        assertThat(tier.name()).isEqualTo("SYSTEM");
        assertThat(tier.isDefault()).isTrue();
        assertThat(tier.capacityGib()).isEqualByComparingTo("3071.25");
        assertThat(tier.pool().map(Href::type)).contains("SharedStoragePool");
    }

    @Test
    void logicalUnitsTellImagesFromTheirClones() {
        List<LogicalUnit> units = Captures.values(LogicalUnit.TYPE, "lufeed.txt");
        assertThat(units).hasSize(22);
        LogicalUnit first = units.getFirst();
        assertThat(first.name()).isEqualTo("boot_pvm3_tempest_ser_a73d7083");
        assertThat(first.thin()).isTrue();
        assertThat(first.image()).isFalse();
        assertThat(first.inUse()).contains(false);
        assertThat(first.capacityGib()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(units.stream().filter(LogicalUnit::image))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image.clonedFrom()).isEmpty());
        String source = first.clonedFrom().orElseThrow();
        assertThat(units.stream().filter(unit -> unit.is("27" + source.substring(2))))
                .as("the source of a clone is found whatever its kind prefix is")
                .hasSameElementsAs(
                        units.stream().filter(unit -> unit.is(source)).toList());
    }

    @Test
    void volumeGroupsHaveDisksAndRepositories() {
        List<VolumeGroup> groups = Captures.values(VolumeGroup.TYPE, "fake_volume_group2.txt");
        assertThat(groups).extracting(VolumeGroup::name).containsExactly("rootvg", "image_pool");
        assertThat(groups.stream().mapToInt(group -> group.disks().size()).sum())
                .isEqualTo(32);
        List<MediaRepository> repositories = groups.stream()
                .flatMap(group -> group.mediaRepositories().stream())
                .toList();
        assertThat(repositories)
                .singleElement()
                .satisfies(repository -> assertThat(repository.media())
                        .hasSize(6)
                        .extracting(OpticalMedia::name)
                        .doesNotContain(""));
        assertThat(groups.getFirst().capacityGib()).isEqualByComparingTo("1064");
    }

    @Test
    void aVirtualDiskHasANameAndASize() {
        VolumeGroup group =
                Captures.values(VolumeGroup.TYPE, "fake_volume_group.txt").getFirst();
        assertThat(group.freeGib()).isEqualByComparingTo("1051.2");
        VirtualDisk disk = group.disks().getFirst();
        assertThat(disk.name()).isNotEmpty().doesNotContain("/");
        assertThat(disk.capacityGib()).isPositive();
        assertThat(disk.uniqueId()).startsWith("03");
        assertThat(group.physicalVolumes())
                .singleElement()
                .satisfies(volume -> assertThat(volume.name()).startsWith("hdisk"));
    }

    @Test
    void aDroppedMediaIsGoneAndTheOthersStay() {
        VolumeGroup group =
                Captures.values(VolumeGroup.TYPE, "fake_volume_group.txt").getFirst();
        MediaRepository repository = group.mediaRepositories().getFirst();
        String name = repository.media().getFirst().name();
        int before = repository.media().size();
        assertThat(repository.drop(name)).isTrue();
        assertThat(repository.media()).hasSize(before - 1);
        assertThat(repository.drop(name)).isFalse();
        assertThat(group.order().violation(group.element())).isEmpty();
    }
}
