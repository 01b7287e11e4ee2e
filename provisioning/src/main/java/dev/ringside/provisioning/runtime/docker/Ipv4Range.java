package dev.ringside.provisioning.runtime.docker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses.
 *
 * @param first lowest address, as an unsigned 32-bit number
 * @param prefix how many leading bits all addresses share, 0 to 32
 */
record Ipv4Range(long first, int prefix) {
    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private static final int BITS = 32;

    /** Reads {@code 10.20.0.0/16}; empty for anything else, such as an IPv6 range. */
    static Optional<Ipv4Range> parse(String cidr) {
        Matcher matcher = CIDR.matcher(cidr);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] octets = new byte[4];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) Integer.parseInt(matcher.group(i + 1));
        }
        return Optional.of(of(octets, Integer.parseInt(matcher.group(5))));
    }

    /** The range that {@code address} lies in. */
    static Ipv4Range of(byte[] address, int prefix) {
        long value = 0;
        for (byte octet : address) {
            value = value << 8 | (octet & 0xff);
        }
        return new Ipv4Range(value & mask(prefix), prefix);
    }

    boolean overlaps(Ipv4Range other) {
        long mask = mask(Math.min(prefix, other.prefix));
        return (first & mask) == (other.first & mask);
    }

    private static long mask(int prefix) {
        return 0xffff_ffffL << (BITS - prefix) & 0xffff_ffffL;
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d/%d".formatted(first >> 24, first >> 16 & 0xff, first >> 8 & 0xff, first & 0xff, prefix);
    }
}
