package io.mullion.controller.flavors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every {@code powervm:} key, and what a value of it must look like (reference/powervc-concepts.md §3). */
enum PowerVmKey {
    MIN_MEM(Form.whole(256, Integer.MAX_VALUE)),
    MAX_MEM(Form.whole(256, Integer.MAX_VALUE)),
    MIN_VCPU(Form.whole(1, 65_535)),
    MAX_VCPU(Form.whole(1, 65_535)),
    PROC_UNITS(Form.units()),
    MIN_PROC_UNITS(Form.units()),
    MAX_PROC_UNITS(Form.units()),
    DEDICATED_PROC(Form.flag()),
    DEDICATED_SHARING_MODE(Form.word(ExtraSpecs.SHARING.keySet())),
    SHARE_IDLE(Form.flag()),
    UNCAPPED(Form.flag()),
    SHARED_WEIGHT(Form.whole(0, 255)),
    AVAILABILITY_PRIORITY(Form.whole(0, 255)),
    PROCESSOR_COMPATIBILITY(Form.mode(ExtraSpecs.MODES)),
    SHARED_PROC_POOL_NAME(Form.text(14)),
    SRR_CAPABILITY(Form.flag()),
    AME_EXPANSION_FACTOR(Form.expansion()),
    PPT_RATIO(Form.word(ExtraSpecs.PAGE_TABLE_RATIOS)),
    ENFORCE_AFFINITY_CHECK(Form.flag()),
    ENABLE_LPAR_METRIC(Form.flag()),
    SECURE_BOOT(Form.whole(0, 9)),
    STORAGE_CONNECTIVITY_GROUP(Form.text(255)),
    BOOT_VOLUME_TYPE(Form.text(255));

    static final String PREFIX = "powervm:";

    private final Form form;

    PowerVmKey(Form form) {
        this.form = form;
    }

    /** As in a flavor: {@code powervm:min_mem}. */
    String key() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    Form form() {
        return form;
    }

    static Optional<PowerVmKey> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(PowerVmKey::key).toList();
    }
}
