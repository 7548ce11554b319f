package io.mullion.controller.servers.configdrive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The sectors at the front of a disc that say what is on it (ECMA-119 §8). */
final class VolumeDescriptor {
    private VolumeDescriptor() {}

    /**
     * The descriptor of one tree.
     *
     * @param joliet whether it is the supplementary one with Unicode names
     */
    static byte[] of(String label, int sectors, int pathTable, byte[] rootRecord, boolean joliet) {
        ByteBuffer sector = ByteBuffer.allocate(IsoImage.SECTOR);
        sector.put((byte) (joliet ? 2 : 1))
                .put(IsoImage.ascii("CD001"))
                .put((byte) 1)
                .put((byte) 0);
        text(sector, "", 32, joliet);
        text(sector, label, 32, joliet);
        sector.position(80);
        bothEndian(sector, sectors);
        if (joliet) {
            sector.position(88).put(IsoImage.ascii("%/E"));
        }
        sector.position(120);
        bothEndianShort(sector, 1);
        bothEndianShort(sector, 1);
        bothEndianShort(sector, IsoImage.SECTOR);
        bothEndian(sector, IsoImage.SECTOR);
        sector.order(ByteOrder.LITTLE_ENDIAN).putInt(pathTable).putInt(0);
        sector.order(ByteOrder.BIG_ENDIAN).putInt(pathTable + 1).putInt(0);
        sector.put(rootRecord);
        int[] lengths = {128, 128, 128, 128, 37, 37, 37};
        for (int length : lengths) {
            text(sector, "", length, joliet);
        }
        for (int i = 0; i < 4; i++) {
            sector.put(IsoImage.ascii("0000000000000000")).put((byte) 0);
        }
        sector.put((byte) 1);
        return sector.array();
    }

    /** The last one. */
    static byte[] end() {
        return ByteBuffer.allocate(IsoImage.SECTOR)
                .put((byte) 255)
                .put(IsoImage.ascii("CD001"))
                .put((byte) 1)
                .array();
    }

    /** A number written twice, the small end first and the big end first. */
    static void bothEndian(ByteBuffer out, int value) {
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(value);
        out.order(ByteOrder.BIG_ENDIAN).putInt(value);
    }

    /** As {@link #bothEndian} for 16 bits. */
    static void bothEndianShort(ByteBuffer out, int value) {
        out.order(ByteOrder.LITTLE_ENDIAN).putShort((short) value);
        out.order(ByteOrder.BIG_ENDIAN).putShort((short) value);
    }

    private static void text(ByteBuffer out, String text, int length, boolean joliet) {
        byte[] field = new byte[length];
        byte[] bytes;
        if (joliet) {
            bytes = text.getBytes(StandardCharsets.UTF_16BE);
            for (int i = 1; i < length; i += 2) {
                field[i] = ' ';
            }
        } else {
            bytes = IsoImage.ascii(text);
            Arrays.fill(field, (byte) ' ');
        }
        System.arraycopy(bytes, 0, field, 0, Math.min(bytes.length, length));
        out.put(field);
    }
}
