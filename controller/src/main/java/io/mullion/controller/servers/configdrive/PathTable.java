package io.mullion.controller.servers.configdrive;

import io.mullion.controller.servers.configdrive.IsoTree.Folder;
import io.mullion.controller.servers.configdrive.IsoTree.Node;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The list of all folders of a tree with their parents (ECMA-119 §9.4). */
final class PathTable {
    private final List<Folder> folders;
    private final Map<Node, Integer> places;
    private final boolean joliet;

    PathTable(List<Folder> folders, Map<Node, Integer> places, boolean joliet) {
        this.folders = folders;
        this.places = places;
        this.joliet = joliet;
    }

    byte[] littleEndian() {
        return write(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bigEndian() {
        return write(ByteOrder.BIG_ENDIAN);
    }

    private byte[] write(ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(IsoImage.SECTOR).order(order);
        for (Folder folder : folders) {
            byte[] name = nameOf(folder);
            out.put((byte) name.length).put((byte) 0);
            out.putInt(Objects.requireNonNull(places.get(folder)));
            out.putShort((short) parentNumber(folder));
            out.put(name);
            if (name.length % 2 == 1) {
                out.put((byte) 0);
            }
        }
        return out.array();
    }

    private byte[] nameOf(Folder folder) {
        if (folder.name().isEmpty()) {
            return new byte[] {0};
        }
        return joliet ? folder.name().getBytes(StandardCharsets.UTF_16BE) : IsoImage.ascii(folder.plainName());
    }

    private int parentNumber(Folder child) {
        for (int i = 0; i < folders.size(); i++) {
            if (folders.get(i).children().contains(child)) {
                return i + 1;
            }
        }
        return 1;
    }
}
