package io.mullion.nova;

import io.mullion.fixtures.san.San;
import io.mullion.spi.volume.ConnectionInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A LUN of some array with one target port on each fabric, and whom it lets in. */
final class TestingLun implements San.LunMasking {
    private static final List<String> TARGETS = List.of("500507680C110001", "500507680C120001");
    private static final int NUMBER = 3;

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final String deviceId;
    private final UUID volume = UUID.randomUUID();

    TestingLun(San san, String deviceId) {
        this.deviceId = deviceId;
        san.plugTarget(target(0), "A", this);
        san.plugTarget(target(1), "B", this);
    }

    /** Each LUN has targets of its own, as if it were on an array of its own. */
    private String target(int fabric) {
        return TARGETS.get(fabric).substring(0, 12) + deviceId.substring(deviceId.length() - 4);
    }

    @Override
    public List<San.Lun> lunsFor(String initiator) {
        return allowed.contains(initiator) ? List.of(new San.Lun(NUMBER, deviceId, 20L << 30, true)) : List.of();
    }

    ConnectionInfo.FibreChannel exportedTo(List<String> initiators) {
        allowed.addAll(initiators);
        return new ConnectionInfo.FibreChannel(volume, NUMBER, List.of(target(0), target(1)), initiators, deviceId);
    }
}
