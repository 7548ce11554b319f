package io.mullion.cinder.svc;

import io.mullion.fixtures.contract.VolumeBench;
import io.mullion.fixtures.contract.VolumeDriverContract;

class SvcContractTest extends VolumeDriverContract {
    @Override
    protected VolumeBench open() {
        return new SvcBench();
    }
}
