package io.mullion.controller.servers.configdrive;

import io.mullion.controller.servers.configdrive.IsoTree.File;
import io.mullion.controller.servers.configdrive.IsoTree.Folder;
import io.mullion.controller.servers.configdrive.IsoTree.Node;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a small ISO 9660 image with the real names kept twice: as Rock Ridge entries, which AIX and Linux read, and as a
 * Joliet tree. Layout after ECMA-119; sizes are in sectors of 2048 bytes. Names are short and trees small here, so a path
 * table always fits one sector.
 */
final class IsoImage {
    static final int SECTOR = 2048;
    private static final int FIRST_DESCRIPTOR = 16;
    private static final int PATH_TABLES = FIRST_DESCRIPTOR + 3;
    private static final int CONTENT = PATH_TABLES + 4;

    private final String label;
    private final Folder root;
    private final List<Folder> folders;
    private final Map<Node, Integer> plainPlace = new HashMap<>();
    private final Map<Node, Integer> jolietPlace = new HashMap<>();
    private int sectors;

    private IsoImage(String label, Folder root) {
        this.label = label;
        this.root = root;
        this.folders = IsoTree.folders(root);
    }

    /**
     * The image as bytes.
     *
     * @param label volume label, at most 16 characters
     * @param files content by path with slashes
     */
    static byte[] of(String label, Map<String, byte[]> files) {
        return new IsoImage(label, IsoTree.of(files)).write();
    }

    private byte[] write() {
        place();
        ByteBuffer out = ByteBuffer.allocate(sectors * SECTOR);
        DirectoryRecords plain = new DirectoryRecords(false, plainPlace);
        DirectoryRecords joliet = new DirectoryRecords(true, jolietPlace);
        at(out, FIRST_DESCRIPTOR).put(VolumeDescriptor.of(label, sectors, PATH_TABLES, plain.root(root), false));
        at(out, FIRST_DESCRIPTOR + 1)
                .put(VolumeDescriptor.of(label, sectors, PATH_TABLES + 2, joliet.root(root), true));
        at(out, FIRST_DESCRIPTOR + 2).put(VolumeDescriptor.end());
        PathTable plainTable = new PathTable(folders, plainPlace, false);
        PathTable jolietTable = new PathTable(folders, jolietPlace, true);
        at(out, PATH_TABLES).put(plainTable.littleEndian());
        at(out, PATH_TABLES + 1).put(plainTable.bigEndian());
        at(out, PATH_TABLES + 2).put(jolietTable.littleEndian());
        at(out, PATH_TABLES + 3).put(jolietTable.bigEndian());
        for (Folder folder : folders) {
            Folder parent = parentOf(folder);
            at(out, placeOf(plainPlace, folder)).put(plain.of(folder, parent));
            at(out, placeOf(jolietPlace, folder)).put(joliet.of(folder, parent));
            for (Node child : folder.children()) {
                if (child instanceof File file) {
                    at(out, placeOf(plainPlace, file)).put(file.content());
                }
            }
        }
        return out.array();
    }

    /** A sector for each folder and tree, then the files one after the other. */
    private void place() {
        int next = CONTENT;
        for (Folder folder : folders) {
            plainPlace.put(folder, next++);
            jolietPlace.put(folder, next++);
        }
        for (Folder folder : folders) {
            for (Node child : folder.children()) {
                if (child instanceof File file) {
                    plainPlace.put(file, next);
                    jolietPlace.put(file, next);
                    next += Math.max(1, Math.ceilDiv(file.content().length, SECTOR));
                }
            }
        }
        sectors = next;
    }

    private Folder parentOf(Folder child) {
        return folders.stream()
                .filter(folder -> folder.children().contains(child))
                .findFirst()
                .orElse(root);
    }

    private static int placeOf(Map<Node, Integer> places, Node node) {
        return Objects.requireNonNull(places.get(node));
    }

    private static ByteBuffer at(ByteBuffer out, int sector) {
        return out.position(sector * SECTOR);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
