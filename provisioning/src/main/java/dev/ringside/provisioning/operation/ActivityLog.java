package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The activity log: appended to by every process of a home, seen by all. The newest entries are known at once, older ones, which may be
 * many, from the second look on. Thread-safe; never throws, as a log must not break the work.
 */
public final class ActivityLog {
    /** So many entries are kept; the oldest go first. */
    public static final int MOST_ENTRIES = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);
    /** Two files of this size hold the most entries there may be. */
    private static final long ROTATE_AT_BYTES = 16L * 1024 * 1024;

    private static final long FIRST_LOOK_BYTES = 256 * 1024;

    private final Path file;
    private final Path older;
    private final ObjectMapper mapper;
    private final int mostEntries;
    private final long firstLookBytes;
    private final Deque<ActivityEntry> newestFirst = new ArrayDeque<>();
    private List<ActivityEntry> known = List.of();
    private long position;
    private long unreadBefore;
    private boolean looked;
    private boolean complete;

    public ActivityLog(Path file, ObjectMapper mapper) {
        this(file, mapper, MOST_ENTRIES, FIRST_LOOK_BYTES);
    }

    /** With other limits; for tests. */
    ActivityLog(Path file, ObjectMapper mapper, int mostEntries, long firstLookBytes) {
        this.mostEntries = mostEntries;
        this.firstLookBytes = firstLookBytes;
        this.file = file;
        this.older = file.resolveSibling(file.getFileName() + ".1");
        this.mapper = mapper;
    }

    public synchronized void add(ActivityEntry entry) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > ROTATE_AT_BYTES) {
                Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file,
                    mapper.writeValueAsString(entry) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("The activity log cannot be written: {}", e.getMessage());
        }
    }

    /** Newest first; the same list as before while nothing came. */
    public synchronized List<ActivityEntry> read() {
        try {
            boolean changed = followRotation();
            changed |= looked && !complete && addOlder();
            changed |= addNewer();
            if (changed) {
                known = List.copyOf(newestFirst);
            }
        } catch (IOException e) {
            LOG.debug("The activity log cannot be read now", e);
        }
        return known;
    }

    private boolean addNewer() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        long size = Files.size(file);
        if (size == position) {
            return false;
        }
        if (!looked) {
            looked = true;
            unreadBefore = size > firstLookBytes ? LineFile.nextLine(file, size - firstLookBytes) : 0;
            position = unreadBefore;
        }
        long begin = position;
        position =
                LineFile.read(file, begin, Long.MAX_VALUE, line -> entry(line).ifPresent(this::take));
        return position != begin;
    }

    /** When the file was put aside for a new one, what came last is in there. */
    private boolean followRotation() throws IOException {
        if (!looked || !Files.exists(file) || Files.size(file) >= position) {
            return false;
        }
        if (Files.exists(older)) {
            LineFile.read(older, position, Long.MAX_VALUE, line -> entry(line).ifPresent(this::take));
        }
        position = 0;
        complete = true;
        return true;
    }

    private void take(ActivityEntry entry) {
        newestFirst.addFirst(entry);
        if (newestFirst.size() > mostEntries) {
            newestFirst.removeLast();
        }
    }

    private boolean addOlder() throws IOException {
        complete = true;
        List<ActivityEntry> oldestFirst = new ArrayList<>();
        if (Files.exists(older)) {
            LineFile.read(older, 0, Long.MAX_VALUE, line -> entry(line).ifPresent(oldestFirst::add));
        }
        LineFile.read(file, 0, unreadBefore, line -> entry(line).ifPresent(oldestFirst::add));
        for (int i = oldestFirst.size() - 1; i >= 0 && newestFirst.size() < mostEntries; i--) {
            newestFirst.addLast(oldestFirst.get(i));
        }
        return !oldestFirst.isEmpty();
    }

    private Optional<ActivityEntry> entry(byte[] line) {
        try {
            return line.length == 0 ? Optional.empty() : Optional.of(mapper.readValue(line, ActivityEntry.class));
        } catch (IOException e) {
            LOG.debug("Skipping a line of the activity log that cannot be read");
            return Optional.empty();
        }
    }
}
