package io.mullion.controller.networks;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A block of addresses.
 *
 * @param first its lowest address
 * @param prefix how many leading bits all its addresses share
 */
public record Cidr(IpAddress first, int prefix) {
    /** Reads {@code 10.0.0.0/24}; bits behind the prefix are cleared, as clients may write a host's address. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return IpAddress.parse(text.substring(0, slash)).flatMap(address -> {
            String length = text.substring(slash + 1).strip();
            if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > address.bits()) {
                return Optional.empty();
            }
            int prefix = Integer.parseInt(length);
            int free = address.bits() - prefix;
            BigInteger base = address.value().shiftRight(free).shiftLeft(free);
            return Optional.of(new Cidr(new IpAddress(address.version(), base), prefix));
        });
    }

    /** 4 or 6. */
    public int version() {
        return first.version();
    }

    /** Its highest address. */
    public IpAddress last() {
        BigInteger size = BigInteger.ONE.shiftLeft(first.bits() - prefix);
        return new IpAddress(version(), first.value().add(size).subtract(BigInteger.ONE));
    }

    /** Whether an address belongs to it. */
    public boolean contains(IpAddress address) {
        return address.version() == version() && first.compareTo(address) <= 0 && address.compareTo(last()) <= 0;
    }

    /** Whether both have an address in common. */
    public boolean overlaps(Cidr other) {
        return contains(other.first) || other.contains(first);
    }

    /** Lowest address that a port may have: not the network's own. */
    IpAddress firstHost() {
        return whole() ? first : first.plus(1);
    }

    /** Highest address that a port may have: not the broadcast address, which IPv6 does without. */
    IpAddress lastHost() {
        return whole() || version() == 6 ? last() : last().plus(-1);
    }

    /** Blocks of one or two addresses, where none is set aside. */
    private boolean whole() {
        return first.bits() - prefix < 2;
    }

    @Override
    public String toString() {
        return first + "/" + prefix;
    }
}
