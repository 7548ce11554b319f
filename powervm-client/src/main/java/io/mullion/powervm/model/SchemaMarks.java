package io.mullion.powervm.model;

import io.mullion.powervm.xml.Element;
import java.util.HashMap;
import java.util.Map;

/** Marks that some elements carry when they are written ({@code reference/powervm-rest.md} §5, §6.2). */
final class SchemaMarks {
    private static final Map<String, String> LEVELS = new HashMap<>();
    private static final Map<String, String> GROUPS = Map.of(
            "PartitionNVRAM", "NVRAM",
            "VirtualSCSIMappings", "ViosSCSIMapping",
            "VirtualFibreChannelMappings", "ViosFCMapping");

    static {
        level("V1_2_0", "SimplifiedRemoteRestartCapable");
        level("V1_3_0", "PartitionNVRAM", "AuthorizedKeys");
        level("V1_4_0", "FailOverPriority");
        level("V1_5_0", "DisableSecureBoot", "VirtualDiskType", "BackStoreType", "FileFormat");
        level("V1_6_0", "ConfiguredMTU", "OvsBridge", "OvsPortExternalIds");
        level("V1_7_0", "ReadIOPS", "WriteIOPS", "EncryptionState", "EncryptionKey", "EncryptionAgent");
        level("V1_8_0", "PendingSecureBoot");
        level("V1_9_0", "Tag", "EmulateModel", "RbdUser");
        level("V1_13_0", "VirtualSerialNumber");
        level("V1_13_1", "KeyStoreSize");
        level(
                "V1_14_0",
                "LparPlacement",
                "KvmCapable",
                "KvmMemoryOverhead",
                "AssociatedIBMiVirtualSoftwareTier",
                "MinimumAffinityScore",
                "MinimumAffinityScoreAction");
    }

    private SchemaMarks() {}

    private static void level(String level, String... names) {
        for (String name : names) {
            LEVELS.put(name, level);
        }
    }

    static void mark(Element element) {
        String level = LEVELS.get(element.name());
        if (level != null) {
            element.setAttribute("ksv", level);
        }
        String group = GROUPS.get(element.name());
        if (group != null) {
            element.setAttribute("group", group);
        }
        if (element.name().equals("AuthorizedKeys")) {
            element.setAttribute("schemaVersion", "V1_3_0");
        }
    }
}
