package dev.ringside.cqlsh.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts rows and tells how fast they go. {@link #add} from any thread, the rest from the one that runs COPY. */
final class CopyProgress {
    private final AtomicLong rows = new AtomicLong();
    private final Duration every;
    private final Optional<Path> rateFile;
    private final CopyOutput output;
    private final long start = System.nanoTime();
    private long lastTime = start;
    private long lastRows;
    private double rate;

    CopyProgress(Duration every, Optional<Path> rateFile, CopyOutput output) {
        this.every = every;
        this.rateFile = rateFile;
        this.output = output;
    }

    void add(long more) {
        rows.addAndGet(more);
    }

    long rows() {
        return rows.get();
    }

    /** Tells again where it is time to. */
    void tick() {
        if (!every.isZero() && System.nanoTime() - lastTime >= every.toNanos()) {
            report();
        }
    }

    /** How long to wait for the next time. */
    Duration pause() {
        return every.isZero() || every.toMillis() > 250 ? Duration.ofMillis(250) : every;
    }

    void report() {
        long now = System.nanoTime();
        long count = rows.get();
        double latest = (count - lastRows) / Math.max(1e-3, (now - lastTime) / 1e9);
        rate = lastRows == 0 ? latest : (rate + latest) / 2;
        lastTime = now;
        lastRows = count;
        double average = count / Math.max(1e-3, (now - start) / 1e9);
        String line = String.format(
                Locale.ROOT, "Processed: %d rows; Rate: %7.0f rows/s; Avg. rate: %7.0f rows/s", count, rate, average);
        output.progress(line);
        rateFile.ifPresent(file -> append(file, line));
    }

    private void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            output.error("Could not write " + file + ": " + e.getMessage());
        }
    }

    /** The time since the start as cqlsh words it. */
    String elapsed() {
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        String seconds = String.format(Locale.ROOT, "%.3f seconds", millis % 60_000 / 1000.0);
        long minutes = millis / 60_000 % 60;
        long hours = millis / 3_600_000 % 24;
        long days = millis / 86_400_000;
        StringBuilder text = new StringBuilder();
        part(text, days, "day");
        part(text, hours, "hour");
        part(text, minutes, "minute");
        return text.length() == 0 ? seconds : text + "and " + seconds;
    }

    private static void part(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(' ').append(unit).append(amount == 1 ? ", " : "s, ");
        }
    }
}
