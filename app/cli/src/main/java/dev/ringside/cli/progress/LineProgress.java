package dev.ringside.cli.progress;

import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.runtime.Progress;
import java.time.Duration;

/** One line that says what is being done: rewritten in place on a terminal, elsewhere a new one every few seconds. */
public final class LineProgress implements Progress, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String CLEAR = "\r\u001b[K";

    private final CliSession session;
    private long lastPrinted = System.nanoTime() - PAUSE.toNanos();

    public LineProgress(CliSession session) {
        this.session = session;
    }

    @Override
    public synchronized void report(String text) {
        if (session.terminal().redrawable()) {
            int room = session.terminal().columns() - 1;
            session.err().print(CLEAR + (text.length() <= room ? text : text.substring(0, room)));
            session.err().flush();
        } else if (System.nanoTime() - lastPrinted >= PAUSE.toNanos()) {
            lastPrinted = System.nanoTime();
            session.err().println(text);
        }
    }

    @Override
    public synchronized void close() {
        if (session.terminal().redrawable()) {
            session.err().print(CLEAR);
            session.err().flush();
        }
    }
}
