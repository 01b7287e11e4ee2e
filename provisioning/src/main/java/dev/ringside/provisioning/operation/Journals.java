package dev.ringside.provisioning.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All journals of a home. Reads only what was appended since the last look, so that looking several times a second is cheap; sees what
 * other processes write. Thread-safe.
 */
public final class Journals {
    private static final Logger LOG = LoggerFactory.getLogger(Journals.class);
    private static final String SUFFIX = ".jsonl";
    static final int KEPT = 50;
    static final Duration KEPT_AFTER_DELETION = Duration.ofDays(30);
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final ObjectMapper mapper;
    private final Map<OperationId, Tail> tails = new HashMap<>();

    public Journals(Path folder, ObjectMapper mapper) {
        this.folder = folder;
        this.mapper = mapper.copy();
        this.mapper.registerSubtypes(JournalEvent.class.getPermittedSubclasses());
    }

    /** A new id; ids sort by time. */
    static OperationId newId(Instant now) {
        return new OperationId(ID_TIME.format(now) + "-"
                + String.format(Locale.ROOT, "%04x", ThreadLocalRandom.current().nextInt(0x10000)));
    }

    JournalWriter open(OperationId id) throws IOException {
        return new JournalWriter(folder.resolve(id + SUFFIX), mapper);
    }

    /** Every operation, newest first. */
    public synchronized List<OperationSnapshot> read() {
        List<OperationSnapshot> operations = new ArrayList<>();
        for (OperationId id : ids()) {
            read(id).ifPresent(operations::add);
        }
        operations.sort(Comparator.comparing(OperationSnapshot::id).reversed());
        return operations;
    }

    public synchronized Optional<OperationSnapshot> read(OperationId id) {
        Path file = folder.resolve(id + SUFFIX);
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            tails.remove(id);
            return Optional.empty();
        }
        Tail tail = tails.computeIfAbsent(id, Tail::new);
        tail.readOn(file, size);
        return tail.snapshot();
    }

    /** What the operation was asked with; empty when there is no such operation or its kind needs nothing. */
    public synchronized Optional<JsonNode> arguments(OperationId id) {
        read(id);
        Tail tail = tails.get(id);
        return tail == null ? Optional.empty() : tail.fold.arguments();
    }

    /**
     * Deletes journals of ended operations nobody will ask for: of a cluster that {@code exists} all but the newest {@value #KEPT}, of
     * any other those that ended long ago. The newest on a cluster tells its state and stays; an older one cannot be resumed, so that
     * nobody can be writing what is deleted. What cannot be deleted stays until the next time.
     */
    public synchronized void prune(Predicate<ClusterName> exists, Instant now) {
        Map<ClusterName, Integer> newer = new HashMap<>();
        for (OperationSnapshot operation : read()) {
            int rank = newer.merge(operation.target(), 1, Integer::sum);
            boolean wanted = exists.test(operation.target())
                    ? rank <= KEPT
                    : operation
                            .finishedAt()
                            .filter(end -> Duration.between(end, now).compareTo(KEPT_AFTER_DELETION) > 0)
                            .isEmpty();
            if (!wanted && operation.state().isTerminal()) {
                try {
                    Files.deleteIfExists(folder.resolve(operation.id() + SUFFIX));
                } catch (IOException e) {
                    LOG.warn("Journal {} cannot be deleted: {}", operation.id(), e.getMessage());
                }
            }
        }
    }

    private List<OperationId> ids() {
        List<OperationId> ids = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path file : stream) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    ids.add(new OperationId(name.substring(0, name.length() - SUFFIX.length())));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        tails.keySet().retainAll(ids);
        return ids;
    }

    /** How far a journal was read, and what came of it. */
    private final class Tail {
        private final OperationFold fold;
        private long position;
        private Optional<OperationSnapshot> ended = Optional.empty();

        Tail(OperationId id) {
            fold = new OperationFold(id);
        }

        /** What the operation is now; what one that has ended is stays the same until its journal grows. */
        Optional<OperationSnapshot> snapshot() {
            if (ended.isPresent()) {
                return ended;
            }
            Optional<OperationSnapshot> now = fold.snapshot(ProcessIdentity::isAlive);
            ended = now.filter(operation -> operation.state().isTerminal());
            return now;
        }

        void readOn(Path file, long size) {
            if (size <= position) {
                return;
            }
            ended = Optional.empty();
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                byte[] bytes = new byte[(int) (size - position)];
                in.seek(position);
                in.readFully(bytes);
                int start = 0;
                for (int i = 0; i < bytes.length; i++) {
                    if (bytes[i] == '\n') {
                        apply(new String(bytes, start, i - start, StandardCharsets.UTF_8), file);
                        start = i + 1;
                    }
                }
                position += start;
            } catch (IOException e) {
                LOG.debug("Journal {} cannot be read now", file, e);
            }
        }

        private void apply(String line, Path file) {
            if (line.isBlank()) {
                return;
            }
            try {
                fold.apply(mapper.readValue(line, JournalEvent.class));
            } catch (IOException e) {
                // A crash can cut a line short; what it said is told again by the next attempt.
                LOG.warn("Skipping a line of {} that cannot be read: {}", file, e.getMessage());
            }
        }
    }
}
