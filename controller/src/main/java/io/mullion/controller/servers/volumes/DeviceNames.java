package io.mullion.controller.servers.volumes;

import io.mullion.controller.servers.ServerVolume;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names under which users see a server's disks; a partition itself names them as its operating system does. */
public final class DeviceNames {
    private static final int LETTERS = 26;

    private DeviceNames() {}

    /** The boot disk's. */
    public static final String ROOT = "/dev/sda";

    /** The first name in {@code /dev/sda, /dev/sdb, … /dev/sdz, /dev/sdaa, …} that no volume has. */
    public static String free(List<ServerVolume> volumes) {
        return freeOf(volumes.stream().map(ServerVolume::device).collect(Collectors.toSet()));
    }

    /** The first name that is not taken. */
    public static String freeOf(Set<String> taken) {
        int number = 0;
        while (taken.contains(name(number))) {
            number++;
        }
        return name(number);
    }

    private static String name(int number) {
        String last = String.valueOf((char) ('a' + number % LETTERS));
        return number < LETTERS ? "/dev/sd" + last : "/dev/sd" + (char) ('a' + number / LETTERS - 1) + last;
    }
}
