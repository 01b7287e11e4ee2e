package dev.ringside.cqlsh.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of COPY FROM: of the files one after the other, or of the lines behind the statement. Read by one thread. */
final class RowSource implements AutoCloseable {
    private final CopyJob job;
    private final Charset charset;
    private final List<Path> files;
    private final List<String> unmatched = new ArrayList<>();
    private @Nullable Reader open;
    private @Nullable CsvReader csv;
    private int opened;
    private long taken;
    private long skipped;

    /** Rows that belong together in time, the first of which is the {@code first}-th of all, from 0. */
    record Chunk(List<List<String>> rows, long first) {}

    RowSource(CopyJob job) throws CopyFailure {
        this.job = job;
        this.charset = ExportWriter.charset(job.options().encoding);
        this.files = job.command().file().map(this::matching).orElse(List.of());
    }

    /** Names and patterns that no file has. */
    List<String> unmatched() {
        return unmatched;
    }

    /** Files, or one where the rows come with the statement. */
    int count() {
        return job.command().file().isPresent() ? files.size() : 1;
    }

    long skipped() {
        return skipped;
    }

    private List<Path> matching(String names) {
        List<Path> found = new ArrayList<>();
        for (String name : names.split(",")) {
            String stripped = name.strip();
            Path path = job.path(stripped);
            if (Files.isRegularFile(path) || Files.isReadable(path) && !Files.isDirectory(path)) {
                found.add(path);
            } else {
                List<Path> globbed = glob(stripped);
                found.addAll(globbed);
                if (globbed.isEmpty()) {
                    unmatched.add(stripped);
                }
            }
        }
        return found;
    }

    private List<Path> glob(String pattern) {
        Path path = job.path(pattern);
        Path folder = path.getParent() == null ? Path.of("") : path.getParent();
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path.getFileName());
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> matcher.matches(file.getFileName()) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The next rows, at most a chunk of them; nothing at the end. */
    Optional<Chunk> next() throws CopyFailure {
        List<List<String>> rows = new ArrayList<>();
        long first = taken;
        while (rows.size() < job.options().chunkSize && !isEnough()) {
            Optional<List<String>> row = row();
            if (row.isEmpty()) {
                break;
            }
            taken++;
            if (taken <= job.options().skipRows) {
                skipped++;
                first = taken;
            } else {
                rows.add(row.get());
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Chunk(rows, first));
    }

    private boolean isEnough() {
        return job.options().maxRows >= 0 && taken >= job.options().maxRows;
    }

    private Optional<List<String>> row() throws CopyFailure {
        try {
            while (csv != null || openNext()) {
                Optional<List<String>> row = csv == null ? Optional.empty() : csv.next();
                if (row.isPresent()) {
                    return row;
                }
                close();
            }
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new CopyFailure(
                    here() + " is not " + charset + " text, somewhere behind row " + taken
                            + ". Use WITH ENCODING for another encoding.",
                    e);
        } catch (IOException e) {
            throw new CopyFailure(here() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private String here() {
        return job.command().file().isEmpty() ? "STDIN" : "'" + files.get(opened - 1) + "'";
    }

    private boolean openNext() throws IOException {
        if (opened == count()) {
            return false;
        }
        opened++;
        Reader reader =
                job.command().file().isEmpty() ? new LineReader(job.sources().lines()) : reader(files.get(opened - 1));
        open = reader;
        csv = new CsvReader(reader, job.options().dialect);
        if (job.options().header) {
            csv.next();
        }
        return true;
    }

    private Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    @Override
    public void close() throws IOException {
        csv = null;
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Lines up to one that is a single point. */
    private static final class LineReader extends Reader {
        private final CopySources.Lines lines;
        private String rest = "";
        private boolean ended;

        LineReader(CopySources.Lines lines) {
            this.lines = lines;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (rest.isEmpty() && !ended) {
                Optional<String> line = lines.next("[copy] ");
                ended = line.isEmpty() || line.get().strip().equals(".");
                rest = ended ? "" : line.orElse("") + "\n";
            }
            if (rest.isEmpty()) {
                return -1;
            }
            int count = Math.min(length, rest.length());
            rest.getChars(0, count, buffer, offset);
            rest = rest.substring(count);
            return count;
        }

        @Override
        public void close() {
            rest = "";
        }
    }
}
