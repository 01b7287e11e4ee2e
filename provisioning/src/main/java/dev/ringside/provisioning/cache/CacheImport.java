package dev.ringside.provisioning.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.file.LockFile;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.Progress;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** One run of {@link CacheArchive#read}: unpacks beside the cache, checks, then moves into place what is missing there. */
final class CacheImport {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?:maven|cassandra)/.+)");
    /** Far more than the list of all releases there are. */
    private static final long LONGEST_LIST = 4 * CacheArchive.MIB;

    private final DownloadCache cache;
    private final Path file;
    private final Progress progress;

    CacheImport(DownloadCache cache, Path file, Progress progress) {
        this.cache = cache;
        this.file = file;
        this.progress = progress;
    }

    List<CachedVersion> run() throws IOException, ProvisioningException {
        Path unpacked = Files.createTempDirectory(cache.folder(), "import-");
        try {
            DownloadCache arrived = new DownloadCache(unpacked);
            List<Path> files = unpack(unpacked);
            List<CachedVersion> versions = arrived.versions();
            for (CachedVersion version : versions) {
                if (!version.whole()) {
                    throw damaged("Cassandra " + version.release() + " is not complete", null);
                }
            }
            if (versions.isEmpty()) {
                throw damaged("it holds no release of Cassandra", null);
            }
            try (LockFile lock = cache.lock()) {
                place(arrived, versions, files);
            }
            return versions;
        } finally {
            FolderTree.delete(unpacked);
        }
    }

    /** Everything in the file, in its order; all of it listed and as it is listed. */
    private List<Path> unpack(Path folder) throws IOException, ProvisioningException {
        List<Path> files = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)), "UTF-8")) {
            Map<String, String> expected = checksums(tar);
            long bytes = 0;
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                String sha256 = expected.remove(entry.getName());
                if (sha256 == null || !entry.isFile()) {
                    throw damaged("'" + entry.getName() + "' is not in its list", null);
                }
                Path target = inside(folder, entry.getName());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                try (OutputStream out = Files.newOutputStream(target)) {
                    if (!sha256.equals(copy(tar, out))) {
                        throw damaged("the checksum of " + entry.getName() + " differs", null);
                    }
                }
                files.add(target);
                bytes += entry.getSize();
                progress.report(bytes / CacheArchive.MIB + " MiB checked");
            }
            if (!expected.isEmpty()) {
                throw damaged(expected.keySet().iterator().next() + " is missing", null);
            }
        }
        return files;
    }

    private Map<String, String> checksums(TarArchiveInputStream tar) throws IOException, ProvisioningException {
        TarArchiveEntry first = next(tar);
        if (first == null || !first.getName().equals(CacheArchive.CHECKSUMS) || first.getSize() > LONGEST_LIST) {
            throw damaged("it does not begin with " + CacheArchive.CHECKSUMS, null);
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        copy(tar, list);
        Map<String, String> checksums = new LinkedHashMap<>();
        for (String line : list.toString(UTF_8).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw damaged("its list of checksums cannot be read", null);
            }
            checksums.put(matcher.group(2), matcher.group(1));
        }
        return checksums;
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws ProvisioningException {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("it ends too early, or is no file of this kind", e);
        }
    }

    private String copy(TarArchiveInputStream tar, OutputStream target) throws IOException, ProvisioningException {
        try {
            return Sha256.copy(tar, target);
        } catch (EOFException e) {
            throw damaged("it ends too early", e);
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("Truncated")) {
                throw damaged("it ends too early", e);
            }
            throw e;
        }
    }

    /** Names come from outside: none may lead elsewhere. */
    private Path inside(Path folder, String name) throws ProvisioningException {
        try {
            Path target = folder.resolve(name).normalize();
            if (target.startsWith(folder) && !target.equals(folder)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw damaged("'" + name + "' is no name of a file", e);
        }
        throw damaged("'" + name + "' leads out of the cache", null);
    }

    /** Jars first, so that nothing is written down before it is there. */
    private void place(DownloadCache arrived, List<CachedVersion> versions, List<Path> files) throws IOException {
        for (CachedVersion version : versions) {
            cache.discardDamaged(version.release());
        }
        for (Path source : files) {
            if (!arrived.isRecord(source)) {
                move(arrived, source);
            }
        }
        for (CachedVersion version : versions) {
            if (cache.jars(version.release()).isEmpty()) {
                move(arrived, arrived.recordOf(version.release()));
            }
        }
    }

    private void move(DownloadCache arrived, Path source) throws IOException {
        Path target = cache.folder().resolve(arrived.relative(source));
        AtomicFiles.createOwnerOnlyFolder(Objects.requireNonNull(target.getParent()));
        if (!Files.exists(target) || Files.size(target) != Files.size(source) || arrived.isRecord(source)) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ProvisioningException damaged(String reason, @Nullable Exception cause) {
        Problem problem = new Problem.InvalidSpec(
                "file",
                file + " is no whole export of a cache: " + reason + ". Nothing was changed.",
                "Copy the file once more, or write it again with 'ringside cache export FILE'.");
        return cause == null ? new ProvisioningException(problem) : new ProvisioningException(problem, cause);
    }
}
