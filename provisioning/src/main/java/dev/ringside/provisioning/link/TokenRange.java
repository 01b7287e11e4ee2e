package dev.ringside.provisioning.link;

import java.math.BigInteger;

/** A part of the ring, from {@code start}, which is not in it, to {@code end}, which is. Tokens are whole numbers with all partitioners that have ranges. */
public record TokenRange(String start, String end) implements Comparable<TokenRange> {

    /** In the order of their ends. */
    @Override
    public int compareTo(TokenRange other) {
        return new BigInteger(end).compareTo(new BigInteger(other.end));
    }

    /** Whether it ends beyond {@code token}. */
    public boolean isBeyond(String token) {
        return new BigInteger(end).compareTo(new BigInteger(token)) > 0;
    }

    /** As repair's options and nodetool have it. */
    @Override
    public String toString() {
        return start + ":" + end;
    }
}
