package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.runtime.docker.DockerNodeRuntime;
import dev.ringside.provisioning.testing.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Nodes as containers of the local engine, looked at through the docker command. */
final class DockerPlace implements Place {
    @Override
    public RuntimeKind kind() {
        return RuntimeKind.DOCKER;
    }

    @Override
    public NodeRuntime open(Path home) {
        return DockerNodeRuntime.of(home);
    }

    @Override
    public void killFromOutside(NodeName node) throws Exception {
        for (String id : Shell.lines("docker", "ps", "-q", "--filter", "label=dev.ringside.node=" + node)) {
            Shell.lines("docker", "kill", id);
        }
    }

    private static void inContainer(NodeName node, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("docker", "exec"));
        words.addAll(Shell.lines("docker", "ps", "-q", "--filter", "label=dev.ringside.node=" + node));
        words.addAll(List.of(command));
        Shell.lines(words.toArray(new String[0]));
    }

    @Override
    public void putFile(Path home, NodeName node, String path) throws Exception {
        inContainer(node, "touch", "/var/lib/cassandra/data/" + path);
    }

    @Override
    public void deleteFile(Path home, NodeName node, String path) throws Exception {
        inContainer(node, "rm", "/var/lib/cassandra/data/" + path);
    }

    /** Of a node without a container nothing is started before its volumes are gone, too. */
    @Override
    public void loseDisk(Path home, NodeName node) throws Exception {
        String label = "label=dev.ringside.node=" + node;
        for (String id : Shell.lines("docker", "ps", "-aq", "--filter", label)) {
            Shell.lines("docker", "rm", "-f", id);
        }
        for (String volume : Shell.lines("docker", "volume", "ls", "-q", "--filter", label)) {
            Shell.lines("docker", "volume", "rm", volume);
        }
    }

    @Override
    public void breakConfiguration(Path home, NodeName node) throws Exception {
        Path broken = Files.writeString(Files.createTempFile(home, "broken", ".yaml"), BROKEN);
        for (String id : Shell.lines("docker", "ps", "-q", "--filter", "label=dev.ringside.node=" + node)) {
            Shell.lines("docker", "cp", broken.toString(), id + ":/etc/cassandra/cassandra.yaml");
        }
        Files.delete(broken);
    }

    private static List<String> containers(ClusterName cluster) throws Exception {
        return Shell.lines("docker", "ps", "-aq", "--filter", "label=dev.ringside.cluster=" + cluster);
    }

    @Override
    public String visibleTexts(ClusterName cluster) throws Exception {
        StringBuilder texts = new StringBuilder();
        for (String id : containers(cluster)) {
            texts.append(String.join("\n", Shell.lines("docker", "inspect", id)))
                    .append('\n');
            texts.append(String.join("\n", Shell.lines("docker", "top", id, "-eo", "args")))
                    .append('\n');
            texts.append(String.join("\n", Shell.lines("docker", "logs", id))).append('\n');
        }
        return texts.toString();
    }

    @Override
    public List<String> leftovers(ClusterName cluster) throws Exception {
        List<String> left = new ArrayList<>(containers(cluster));
        left.addAll(Shell.lines("docker", "volume", "ls", "-q", "--filter", "label=dev.ringside.cluster=" + cluster));
        left.addAll(Shell.lines("docker", "network", "ls", "-q", "--filter", "label=dev.ringside.cluster=" + cluster));
        return left;
    }
}
