package dev.ringside.portal.console.shell;

import dev.ringside.portal.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes what a script writes, up to a mebibyte; says so when that was not all. */
final class BoundedOutput extends OutputStream {
    private static final int LIMIT = 1 << 20;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean overflowed;

    @Override
    public synchronized void write(int b) {
        if (kept.size() < LIMIT) {
            kept.write(b);
        } else {
            overflowed = true;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int fits = Math.min(length, LIMIT - kept.size());
        kept.write(bytes, offset, fits);
        overflowed |= fits < length;
    }

    void writeLine(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    synchronized List<String> lines() {
        List<String> lines =
                new ArrayList<>(kept.toString(StandardCharsets.UTF_8).lines().toList());
        if (overflowed) {
            lines.add(Texts.get("console.output-cut"));
        }
        return lines;
    }
}
