package io.mullion.controller.identity.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ways to prove who one is; the order is part of the form of tokens. */
public enum Method {
    /** Name or id, and password. */
    PASSWORD,
    /** Another token. */
    TOKEN,
    /** Id or name of an application credential, and its secret. */
    APPLICATION_CREDENTIAL;

    /** As in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a label. */
    public static Optional<Method> of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label))
                .findFirst();
    }

    int bit() {
        return 1 << ordinal();
    }
}
