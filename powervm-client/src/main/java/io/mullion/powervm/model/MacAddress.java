package io.mullion.powervm.model;

import io.mullion.spi.error.MullionException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A MAC address, compared without regard to how it was written.
 *
 * @param wire 12 upper-case hex digits, as consoles write it
 */
public record MacAddress(String wire) {
    private static final Pattern WIRE = Pattern.compile("[0-9A-F]{12}");

    /** Reads an address with or without separators, in any case. */
    public static MacAddress parse(String text) {
        String wire = text.replace(":", "").replace("-", "").strip().toUpperCase(Locale.ROOT);
        if (!WIRE.matcher(wire).matches()) {
            throw MullionException.invalid("mac: \"" + text + "\" is no MAC address");
        }
        return new MacAddress(wire);
    }

    /** Lower case with colons, as OpenStack writes it. */
    public String colons() {
        return wire.toLowerCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }

    /** The IPv6 link-local address made from it (EUI-64), last group with four digits. */
    public String linkLocal() {
        String hex = wire.toLowerCase(Locale.ROOT);
        int first = Integer.parseInt(hex.substring(0, 2), 16) ^ 2;
        return String.format(Locale.ROOT, "fe80::%x", (first << 8) | Integer.parseInt(hex.substring(2, 4), 16))
                + ":" + trimmed(hex.substring(4, 6) + "ff")
                + ":" + trimmed("fe" + hex.substring(6, 8))
                + ":" + hex.substring(8);
    }

    private static String trimmed(String group) {
        return Integer.toHexString(Integer.parseInt(group, 16));
    }

    @Override
    public String toString() {
        return colons();
    }
}
