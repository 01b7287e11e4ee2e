package dev.ringside.provisioning.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.cluster.DamagedCluster;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads and writes clusters. A folder that cannot be understood is reported as damaged and never written to. Reads are cached by the
 * files' times, so that looking several times a second is cheap. Safe for several threads and processes.
 */
public final class ClusterStore {
    private static final String KIND = "RingsideCluster";
    private static final int FORMAT = 1;
    private static final String SPEC_FILE = "cluster.yaml";
    private static final String PLACEMENT_FILE = "placement.yaml";

    private final RingsideHome home;
    private final Map<Path, Cached> cache = new HashMap<>();

    public ClusterStore(RingsideHome home) {
        this.home = home;
    }

    /** Everything in the clusters folder: what could be read and what could not. */
    public record Contents(List<StoredCluster> clusters, List<DamagedCluster> damaged) {}

    private record Cached(
            FileTime spec, FileTime placement, Optional<StoredCluster> cluster, Optional<Problem> problem) {}

    /** All clusters by name. */
    public synchronized Contents read() {
        List<StoredCluster> clusters = new ArrayList<>();
        List<DamagedCluster> damaged = new ArrayList<>();
        for (Path folder : folders()) {
            Cached cached = load(folder);
            cached.cluster().ifPresent(clusters::add);
            cached.problem()
                    .ifPresent(
                            problem -> damaged.add(new DamagedCluster(String.valueOf(folder.getFileName()), problem)));
        }
        return new Contents(clusters, damaged);
    }

    public synchronized Optional<StoredCluster> find(ClusterName name) {
        Path folder = home.cluster(name);
        return Files.isDirectory(folder) ? load(folder).cluster() : Optional.empty();
    }

    /** Whether a folder of that name exists, readable or not. */
    public boolean exists(ClusterName name) {
        return Files.exists(home.cluster(name).resolve(SPEC_FILE));
    }

    /** Saves a new cluster; an existing one, even a damaged one, is refused. */
    public void create(StoredCluster cluster) throws ProvisioningException {
        ClusterName name = cluster.spec().name();
        if (exists(name)) {
            throw new ProvisioningException(StoreProblems.alreadyExists(name));
        }
        try {
            AtomicFiles.createOwnerOnlyFolder(home.cluster(name));
            // The placement goes first: a cluster exists once its cluster.yaml does.
            write(name, cluster.placement());
            write(cluster.spec());
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(home.cluster(name), e), e);
        }
    }

    /** Saves what an existing cluster is desired to be from now on; only the holder of the cluster's lock may. */
    public synchronized void save(ClusterSpec spec) throws ProvisioningException {
        try {
            write(spec);
            // Two writes can fall into one tick of the file system's clock.
            cache.remove(home.cluster(spec.name()));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(home.cluster(spec.name()), e), e);
        }
    }

    /** Saves which nodes an existing cluster has from now on; only the holder of the cluster's lock may. */
    public synchronized void save(ClusterName name, Placement placement) throws ProvisioningException {
        try {
            write(name, placement);
            cache.remove(home.cluster(name));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(home.cluster(name), e), e);
        }
    }

    /** What {@code cluster.yaml} of that cluster holds. */
    public static String text(ClusterSpec spec) {
        Map<String, Object> document = new java.util.LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("format", FORMAT);
        document.put("cluster", spec);
        try {
            return StateMapper.yaml().writeValueAsString(document);
        } catch (JacksonException e) {
            throw new IllegalStateException("a specification can always be written", e);
        }
    }

    private void write(ClusterSpec spec) throws IOException {
        write(home.cluster(spec.name()).resolve(SPEC_FILE), text(spec));
    }

    private void write(ClusterName name, Placement placement) throws IOException {
        write(home.cluster(name).resolve(PLACEMENT_FILE), StateMapper.yaml().writeValueAsString(placement));
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Removes a cluster's folder with everything in it, and what was typed into its console. */
    public void remove(ClusterName name) throws ProvisioningException {
        try {
            // Without its cluster.yaml it no longer exists, whatever interrupts the rest.
            Files.deleteIfExists(home.cluster(name).resolve(SPEC_FILE));
            FolderTree.delete(home.cluster(name));
            Files.deleteIfExists(home.consoleHistory(name));
            Files.deleteIfExists(home.consoleTabs(name));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(home.cluster(name), e), e);
        }
    }

    private List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(home.clusters(), Files::isDirectory)) {
            stream.forEach(folders::add);
        } catch (IOException e) {
            return List.of();
        }
        folders.sort(null);
        cache.keySet().retainAll(folders);
        return folders;
    }

    private Cached load(Path folder) {
        FileTime spec = time(folder.resolve(SPEC_FILE));
        FileTime placement = time(folder.resolve(PLACEMENT_FILE));
        Cached cached = cache.get(folder);
        if (cached == null || !cached.spec().equals(spec) || !cached.placement().equals(placement)) {
            cached = parse(folder, spec, placement);
            cache.put(folder, cached);
        }
        return cached;
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private Cached parse(Path folder, FileTime specTime, FileTime placementTime) {
        Path file = folder.resolve(SPEC_FILE);
        if (!Files.exists(file)) {
            // Being created or deleted right now, or left by a deletion that was interrupted; its journal tells.
            return new Cached(specTime, placementTime, Optional.empty(), Optional.empty());
        }
        try {
            ClusterSpec spec = spec(file, String.valueOf(folder.getFileName()));
            file = folder.resolve(PLACEMENT_FILE);
            Placement placement = StateMapper.yaml().readValue(Files.readAllBytes(file), Placement.class);
            return new Cached(
                    specTime, placementTime, Optional.of(new StoredCluster(spec, placement)), Optional.empty());
        } catch (JacksonException e) {
            return damaged(specTime, placementTime, file, sentence(e));
        } catch (NoSuchFileException e) {
            return damaged(specTime, placementTime, file, "the file is missing");
        } catch (IOException | RuntimeException e) {
            return damaged(specTime, placementTime, file, String.valueOf(e.getMessage()));
        }
    }

    /** A parser shows the place as a drawing of several lines; people get one line. */
    private static String sentence(JacksonException failure) {
        String text = failure.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
        return failure.getLocation() == null
                ? text
                : text + " (line " + failure.getLocation().getLineNr() + ")";
    }

    private static ClusterSpec spec(Path file, String folderName) throws IOException {
        JsonNode document = StateMapper.yaml().readTree(Files.readAllBytes(file));
        if (document == null || !KIND.equals(document.path("kind").asText())) {
            throw new IOException("it is not a Ringside cluster file (no 'kind: " + KIND + "')");
        }
        if (document.path("format").asInt() != FORMAT) {
            throw new IOException(
                    "its format is " + document.path("format").asText() + ", this version reads format " + FORMAT);
        }
        ClusterSpec spec = StateMapper.yaml().treeToValue(document.path("cluster"), ClusterSpec.class);
        if (!spec.name().value().equals(folderName)) {
            throw new IOException("it describes cluster " + spec.name() + " but lies in the folder " + folderName);
        }
        return spec;
    }

    private static Cached damaged(FileTime spec, FileTime placement, Path file, String reason) {
        Problem problem = new Problem.StateDamaged(
                file.toString(),
                "The cluster's saved state cannot be read: " + file + ": " + reason + ".",
                "Nothing was changed. Restore the file from a copy or mend it, or move the folder away; its nodes go on as they are.");
        return new Cached(spec, placement, Optional.empty(), Optional.of(problem));
    }
}
