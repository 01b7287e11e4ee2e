package dev.ringside.provisioning.runtime.docker;

import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A node's configuration folder as the tar archive that Docker unpacks into a container. */
final class ConfigurationArchive {
    /** User and group {@code cassandra} of the official image. */
    static final int CASSANDRA_ID = 999;

    /** The file that names the others, one a line: the image has files of its own in the same folder. */
    static final String CONTENTS = "ringside.contents";

    private static final int OWNER_READS_AND_WRITES = 0600;
    private static final int OWNER_ENTERS = 0700;

    private ConfigurationArchive() {}

    /** Every file belongs to user cassandra, who alone may read it. */
    static byte[] of(NodeBlueprint blueprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (ConfigurationFile file : files(blueprint)) {
                add(tar, file.name(), file.content());
            }
            add(tar, CONTENTS, (String.join("\n", names(blueprint)) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Files by their path in {@code folder}, a name; files and folders belong to user cassandra, who alone may read them. */
    static byte[] tree(String folder, Map<String, byte[]> files) {
        Set<String> folders = new TreeSet<>(Set.of(folder + "/"));
        for (String path : files.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(folder + "/" + path.substring(0, slash + 1));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String path : folders) {
                TarArchiveEntry entry = new TarArchiveEntry(path);
                entry.setMode(OWNER_ENTERS);
                entry.setIds(CASSANDRA_ID, CASSANDRA_ID);
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(tar, folder + "/" + file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The names of the files the archive of {@code blueprint} brings. */
    static List<String> names(NodeBlueprint blueprint) {
        return files(blueprint).stream().map(ConfigurationFile::name).toList();
    }

    private static List<ConfigurationFile> files(NodeBlueprint blueprint) {
        List<ConfigurationFile> files = new ArrayList<>(blueprint.files());
        files.addAll(jvmOptions(blueprint));
        return files;
    }

    /**
     * 3.11 has one file. Later the image's own options per Java version would choose a second collector, so those files are emptied.
     */
    private static List<ConfigurationFile> jvmOptions(NodeBlueprint blueprint) {
        List<ConfigurationFile> files = new ArrayList<>();
        String options = String.join("\n", blueprint.jvmOptions()) + "\n";
        if (!blueprint.version().isAtLeast(4, 0)) {
            files.add(text("jvm.options", options));
            return files;
        }
        files.add(text("jvm-server.options", options));
        for (int java : List.of(8, 11, 17)) {
            files.add(text("jvm" + java + "-server.options", "# Every option is in jvm-server.options.\n"));
        }
        return files;
    }

    private static ConfigurationFile text(String name, String content) {
        return new ConfigurationFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(OWNER_READS_AND_WRITES);
        entry.setIds(CASSANDRA_ID, CASSANDRA_ID);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
