package io.mullion.controller.computequotas;

/**
 * What a project has.
 *
 * @param instances servers
 * @param amounts of all of them together
 */
public record Usage(long instances, Amounts amounts) {
    static final Usage NONE = new Usage(0, Amounts.NONE);

    long of(Resource resource) {
        return switch (resource) {
            case INSTANCES -> instances;
            case CORES -> amounts.cores();
            case RAM -> amounts.ram();
            case PROC_UNITS -> amounts.units();
            case METADATA_ITEMS,
                    KEY_PAIRS,
                    SERVER_GROUPS,
                    SERVER_GROUP_MEMBERS,
                    FIXED_IPS,
                    FLOATING_IPS,
                    SECURITY_GROUPS,
                    SECURITY_GROUP_RULES,
                    INJECTED_FILES,
                    INJECTED_FILE_CONTENT_BYTES,
                    INJECTED_FILE_PATH_BYTES -> 0;
        };
    }
}
