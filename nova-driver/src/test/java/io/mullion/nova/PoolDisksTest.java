package io.mullion.nova;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mullion.fixtures.powervm.model.LogicalUnit;
import io.mullion.fixtures.powervm.model.StoragePool;
import io.mullion.spi.compute.DiskPaths;
import io.mullion.spi.compute.ServerHandle;
import io.mullion.spi.compute.StorageAccess;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import io.mullion.spi.volume.StorageProtocol;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolDisksTest {
    private static final StorageAccess ACCESS = StorageAccess.none(StorageProtocol.SHARED_POOL);

    private static NovaRig rig;

    @BeforeAll
    static void start() {
        rig = new NovaRig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static ConnectionInfo.SharedPool unit(String name) {
        StoragePool pool =
                rig.vioses(NovaRig.P8).getFirst().cluster().orElseThrow().pool();
        LogicalUnit made = pool.create(
                new StoragePool.NewUnit(name, LogicalUnit.Kind.DISK, BigDecimal.TEN, true, Optional.empty()));
        return new ConnectionInfo.SharedPool(UUID.randomUUID(), "p8_ssp", name, made.udid());
    }

    @ParameterizedTest
    @ValueSource(strings = {NovaRig.P8, NovaRig.NOVALINK})
    void aUnitComesThroughEveryNodeOfTheHostOnce(String host) {
        ServerHandle server = rig.created(host, "pool");
        ConnectionInfo volume = unit("unit-" + host);
        DiskPaths paths = rig.driver().connect(server, volume, rig.driver().storageAccess(server, ACCESS));
        assertThat(paths.paths()).hasSize(2);
        assertThat(rig.driver().connect(server, volume, ACCESS)).isEqualTo(paths);
        rig.driver().disconnect(server, volume, ACCESS);
        rig.driver().disconnect(server, volume, ACCESS);
        assertThat(rig.hardware(server).orElseThrow().scsiAdapters())
                .allMatch(adapter -> adapter.targets().isEmpty());
    }

    @Test
    void aHostOutsideOfTheClusterIsRefused() {
        ServerHandle server = rig.created(NovaRig.P9, "outside");
        assertThatThrownBy(() -> rig.driver().connect(server, unit("outside"), ACCESS))
                .asInstanceOf(InstanceOfAssertFactories.type(MullionException.class))
                .returns(ErrorCode.VIOS_UNAVAILABLE, MullionException::code);
    }

    @Test
    void ioServersTellTheirCluster() {
        assertThat(rig.host(NovaRig.P8).vioses())
                .allSatisfy(vios -> assertThat(vios.clusters()).containsExactly("p8_ssp"));
        assertThat(rig.host(NovaRig.P9).vioses())
                .allSatisfy(vios -> assertThat(vios.clusters()).isEmpty());
    }
}
