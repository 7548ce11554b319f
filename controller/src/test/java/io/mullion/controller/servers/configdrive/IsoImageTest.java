package io.mullion.controller.servers.configdrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Reads the disc back by the standards, which the writer does not help with. */
class IsoImageTest {
    private static final Map<String, byte[]> FILES = Map.of(
            "openstack/latest/meta_data.json", "{\"uuid\":\"x\"}".getBytes(StandardCharsets.UTF_8),
            "openstack/latest/network_data.json", "{}".getBytes(StandardCharsets.UTF_8),
            "openstack/latest/user_data", "#!/bin/ksh\n".repeat(500).getBytes(StandardCharsets.UTF_8),
            "openstack/2018-08-27/meta_data.json", "{}".getBytes(StandardCharsets.UTF_8));

    private final ByteBuffer disc =
            ByteBuffer.wrap(IsoImage.of("config-2", FILES)).order(ByteOrder.LITTLE_ENDIAN);

    @Test
    void theVolumeSaysItsLabelAndSize() {
        assertThat(text(16 * 2048 + 1, 5)).isEqualTo("CD001");
        assertThat(text(16 * 2048 + 40, 32).strip()).isEqualTo("config-2");
        assertThat(disc.getInt(16 * 2048 + 80) * 2048).isEqualTo(disc.capacity());
        assertThat(disc.get(18 * 2048)).isEqualTo((byte) 255);
    }

    @Test
    void allFilesAreFoundByTheirRockRidgeNames() {
        assertThat(read(16, IsoImageTest.this::rockRidgeName)).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @Test
    void allFilesAreFoundByTheirJolietNames() {
        assertThat(text(17 * 2048 + 88, 3)).isEqualTo("%/E");
        assertThat(read(17, this::jolietName)).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @Test
    void theSameFilesGiveTheSameDisc() {
        assertThat(IsoImage.of("config-2", FILES)).isEqualTo(disc.array());
    }

    private static Map<String, String> expected() {
        Map<String, String> texts = new LinkedHashMap<>();
        FILES.forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    private Map<String, String> read(int descriptor, Function<Integer, String> name) {
        Map<String, String> found = new LinkedHashMap<>();
        walk(disc.getInt(descriptor * 2048 + 156 + 2), "", name, found);
        return found;
    }

    private void walk(int sector, String path, Function<Integer, String> name, Map<String, String> found) {
        int at = sector * 2048;
        for (int entry = 0; disc.get(at) != 0; entry++, at += disc.get(at) & 0xff) {
            if (entry < 2) {
                continue;
            }
            String child = path + name.apply(at);
            int place = disc.getInt(at + 2);
            boolean folder = (disc.get(at + 25) & 2) != 0;
            if (folder) {
                walk(place, child + "/", name, found);
            } else {
                byte[] content = new byte[disc.getInt(at + 10)];
                disc.get(place * 2048, content);
                found.put(child, new String(content, StandardCharsets.UTF_8));
            }
        }
    }

    private String jolietName(int at) {
        byte[] name = new byte[disc.get(at + 32)];
        disc.get(at + 33, name);
        return new String(name, StandardCharsets.UTF_16BE);
    }

    private String rockRidgeName(int at) {
        int length = disc.get(at + 32);
        int field = at + 33 + length + (length % 2 == 0 ? 1 : 0);
        while (!text(field, 2).equals("NM")) {
            field += disc.get(field + 2);
        }
        return text(field + 5, disc.get(field + 2) - 5);
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        disc.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
