package io.mullion.controller.servers.configdrive;

import io.mullion.controller.servers.configdrive.IsoTree.File;
import io.mullion.controller.servers.configdrive.IsoTree.Folder;
import io.mullion.controller.servers.configdrive.IsoTree.Node;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Writes the entries of folders (ECMA-119 §9.1), with Rock Ridge fields in the plain tree and Unicode names in the other. */
final class DirectoryRecords {
    private static final byte[] SELF = {0};
    private static final byte[] PARENT = {1};
    private static final int FOLDER_MODE = 0040555;
    private static final int FILE_MODE = 0100444;

    private final boolean joliet;
    private final Map<Node, Integer> places;

    DirectoryRecords(boolean joliet, Map<Node, Integer> places) {
        this.joliet = joliet;
        this.places = places;
    }

    /** The record of the root as a volume descriptor holds it: 34 bytes. */
    byte[] root(Folder root) {
        return entry(root, SELF, new byte[0]);
    }

    /** All entries of a folder: itself, its parent, its children. */
    byte[] of(Folder folder, Folder parent) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean isRoot = folder.name().isEmpty();
        out.writeBytes(entry(folder, SELF, joliet ? new byte[0] : self(isRoot)));
        out.writeBytes(entry(parent, PARENT, joliet ? new byte[0] : attributes(FOLDER_MODE)));
        for (Node child : folder.children()) {
            out.writeBytes(entry(child, nameOf(child), joliet ? new byte[0] : rockRidge(child)));
        }
        if (out.size() > IsoImage.SECTOR) {
            throw new IllegalArgumentException("too many files in folder " + folder.name());
        }
        return out.toByteArray();
    }

    private byte[] nameOf(Node node) {
        return joliet ? node.name().getBytes(StandardCharsets.UTF_16BE) : IsoImage.ascii(node.plainName());
    }

    private byte[] entry(Node node, byte[] name, byte[] systemUse) {
        int padding = name.length % 2 == 0 ? 1 : 0;
        int length = 33 + name.length + padding + systemUse.length;
        length += length % 2;
        int size = node instanceof File file ? file.content().length : IsoImage.SECTOR;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put((byte) length).put((byte) 0);
        VolumeDescriptor.bothEndian(out, Objects.requireNonNull(places.get(node)));
        VolumeDescriptor.bothEndian(out, size);
        out.put(new byte[] {126, 1, 1, 0, 0, 0, 0}); // 2026-01-01: the same input gives the same disc
        out.put((byte) (node instanceof Folder ? 2 : 0)).put((byte) 0).put((byte) 0);
        VolumeDescriptor.bothEndianShort(out, 1);
        out.put((byte) name.length).put(name);
        out.position(out.position() + padding);
        out.put(systemUse);
        return out.array();
    }

    private static byte[] rockRidge(Node node) {
        byte[] name = node.name().getBytes(StandardCharsets.UTF_8);
        byte[] attributes = attributes(node instanceof Folder ? FOLDER_MODE : FILE_MODE);
        return ByteBuffer.allocate(attributes.length + 5 + name.length)
                .put(attributes)
                .put(IsoImage.ascii("NM"))
                .put((byte) (5 + name.length))
                .put((byte) 1)
                .put((byte) 0)
                .put(name)
                .array();
    }

    /** In the root: that this disc has Rock Ridge at all. */
    private static byte[] self(boolean isRoot) {
        byte[] attributes = attributes(FOLDER_MODE);
        if (!isRoot) {
            return attributes;
        }
        byte[] id = IsoImage.ascii("RRIP_1991A");
        return ByteBuffer.allocate(7 + attributes.length + 8 + id.length)
                .put(IsoImage.ascii("SP"))
                .put(new byte[] {7, 1, (byte) 0xBE, (byte) 0xEF, 0})
                .put(attributes)
                .put(IsoImage.ascii("ER"))
                .put(new byte[] {(byte) (8 + id.length), 1, (byte) id.length, 0, 0, 1})
                .put(id)
                .array();
    }

    private static byte[] attributes(int mode) {
        ByteBuffer out = ByteBuffer.allocate(36);
        out.put(IsoImage.ascii("PX")).put((byte) 36).put((byte) 1);
        VolumeDescriptor.bothEndian(out, mode);
        VolumeDescriptor.bothEndian(out, 1);
        VolumeDescriptor.bothEndian(out, 0);
        VolumeDescriptor.bothEndian(out, 0);
        return out.array();
    }
}
