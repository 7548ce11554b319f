package io.mullion.controller.identity.entity;

import java.util.Locale;
import java.util.UUID;

/** Ids as Keystone makes them: the 32 hexadecimal digits of a UUID. */
public final class Ids {
    private Ids() {}

    /** A new one. */
    public static String create() {
        return UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }
}
