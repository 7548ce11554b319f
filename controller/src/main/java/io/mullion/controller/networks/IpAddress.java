package io.mullion.controller.networks;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IPv4 or IPv6 address.
 *
 * @param version 4 or 6
 * @param value as an unsigned number
 */
public record IpAddress(int version, BigInteger value) implements Comparable<IpAddress> {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern ZEROS = Pattern.compile("(^|:)0(:0)+(:|$)");

    /** Reads an address; never asks a name server. */
    public static Optional<IpAddress> parse(String text) {
        String plain = text.strip();
        boolean four = V4.matcher(plain).matches();
        if (!four && !V6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            return Optional.of(new IpAddress(four ? 4 : 6, new BigInteger(1, bytes)));
        } catch (UnknownHostException wrong) {
            return Optional.empty();
        }
    }

    /** Bits of an address of this version. */
    public int bits() {
        return version == 4 ? 32 : 128;
    }

    /** The address so many further on. */
    public IpAddress plus(long count) {
        return new IpAddress(version, value.add(BigInteger.valueOf(count)));
    }

    @Override
    public int compareTo(IpAddress other) {
        return version != other.version ? Integer.compare(version, other.version) : value.compareTo(other.value);
    }

    /** In the one form that is used everywhere (RFC 5952). */
    @Override
    public String toString() {
        return version == 4 ? parts(4, 8, 10, ".") : shortened(parts(8, 16, 16, ":"));
    }

    private String parts(int count, int width, int radix, String delimiter) {
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        return IntStream.rangeClosed(1, count)
                .mapToObj(part ->
                        value.shiftRight((count - part) * width).and(mask).toString(radix))
                .collect(Collectors.joining(delimiter));
    }

    private static String shortened(String full) {
        String longest = ZEROS.matcher(full)
                .results()
                .map(java.util.regex.MatchResult::group)
                .reduce("", (best, each) -> each.length() > best.length() ? each : best);
        return longest.isEmpty() ? full : full.replaceFirst(Pattern.quote(longest), "::");
    }
}
