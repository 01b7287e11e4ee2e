package dev.ringside.provisioning.runtime.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.provisioning.file.AtomicFiles;
import dev.ringside.provisioning.file.FolderTree;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where nodes live on disk: {@code <home>/clusters/<cluster>/nodes/<node>}. Everything is readable by its owner only. A node exists once
 * its {@code node.json} does.
 */
final class NodeFolders {
    private static final Pattern NODE = Pattern.compile("([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)_[A-Za-z0-9-]+_\\d+");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path home;
    private final Map<Path, Parsed> parsed = new ConcurrentHashMap<>();

    /** A file's content and what told it from the one before: files are replaced, never written into. */
    private record Parsed(FileTime modified, @Nullable Object file, long size, Object content) {
        boolean isOf(BasicFileAttributes now) {
            return modified.equals(now.lastModifiedTime()) && Objects.equals(file, now.fileKey()) && size == now.size();
        }
    }

    NodeFolders(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    Path home() {
        return home;
    }

    Path cluster(ClusterName cluster) {
        return home.resolve("clusters").resolve(cluster.value());
    }

    Path nodes(ClusterName cluster) {
        return cluster(cluster).resolve("nodes");
    }

    NodeFolder folder(NodeName node) {
        return new NodeFolder(nodes(clusterOf(node)).resolve(node.value()));
    }

    /** The cluster in a node's name. */
    static ClusterName clusterOf(NodeName node) {
        var matcher = NODE.matcher(node.value());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a node name: " + node.value());
        }
        return new ClusterName(matcher.group(1));
    }

    boolean isCreated(NodeName node) {
        return Files.exists(folder(node).createdNode());
    }

    /** The created nodes of a cluster, sorted. */
    List<NodeName> list(ClusterName cluster) {
        return all(cluster).stream().filter(this::isCreated).toList();
    }

    /** The nodes of a cluster, half-created ones included, sorted. */
    List<NodeName> all(ClusterName cluster) {
        return nodesIn(nodes(cluster)).sorted().toList();
    }

    /** Every node of every cluster, half-created ones included, sorted or not. */
    Stream<NodeName> all() {
        return children(home.resolve("clusters")).flatMap(cluster -> nodesIn(cluster.resolve("nodes")));
    }

    private static Stream<NodeName> nodesIn(Path folder) {
        return children(folder)
                .map(path -> path.getFileName().toString())
                .filter(name -> NODE.matcher(name).matches())
                .map(NodeName::new);
    }

    /** Makes the folder's content of configuration files exactly {@code files}. */
    void writeConfiguration(Path folder, List<ConfigurationFile> files) throws IOException {
        for (ConfigurationFile file : files) {
            AtomicFiles.write(folder.resolve(file.name()), file.content(), true);
        }
        Set<String> wanted = files.stream().map(ConfigurationFile::name).collect(Collectors.toSet());
        for (Path stale : children(folder)
                .filter(path -> !wanted.contains(path.getFileName().toString()))
                .toList()) {
            Files.deleteIfExists(stale);
        }
    }

    void write(Path file, Object value) throws IOException {
        AtomicFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value), true);
    }

    /** Reads what {@link #write} wrote, whoever did; empty when there is none. An unchanged file is parsed once: nodes are asked often. */
    <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Parsed known = parsed.get(file);
            if (known == null || !known.isOf(now)) {
                Object content = JSON.readValue(Files.readAllBytes(file), type);
                known = new Parsed(now.lastModifiedTime(), now.fileKey(), now.size(), content);
                parsed.put(file, known);
            }
            return Optional.of(type.cast(known.content()));
        } catch (NoSuchFileException e) {
            parsed.remove(file);
            return Optional.empty();
        }
    }

    /** Deletes a folder with all it holds, following no links; an absent one is fine. */
    static void delete(Path folder) throws IOException {
        try {
            FolderTree.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // The exit of a killed process was noted meanwhile.
            FolderTree.delete(folder);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
