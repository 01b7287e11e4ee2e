package dev.ringside.cqlsh.session;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say about its encoding. */
enum ByteOrderMark {
    NONE(StandardCharsets.UTF_8),
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
    UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final int[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    /** The mark {@code head} begins with. */
    static ByteOrderMark of(byte[] head) {
        for (ByteOrderMark mark : values()) {
            if (mark != NONE && mark.begins(head)) {
                return mark;
            }
        }
        return NONE;
    }

    int length() {
        return bytes.length;
    }

    /** The encoding it tells; {@code otherwise} where it tells none. */
    Charset charset(Charset otherwise) {
        return this == NONE ? otherwise : charset;
    }

    private boolean begins(byte[] head) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
