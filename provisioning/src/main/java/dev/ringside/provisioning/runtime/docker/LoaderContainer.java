package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.HostConfig;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import dev.ringside.provisioning.runtime.loader.LoaderTrial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Has Cassandra's loader judge a configuration in a container of its own, by the image's jars, without a network and without any node's
 * disks; a node's container would have to give memory for it. It carries the cluster's label, so that nothing is left of it with the
 * cluster, and no node's.
 */
final class LoaderContainer {
    private static final String FOLDER = "/ringside";
    private static final String JARS = "/opt/cassandra/lib/*";
    private static final int MOST_LINES = 10_000;
    private static final int ANSWERS_WITHIN_SECONDS = 120;

    private final DockerEngine engine;
    private final Ownership ownership;
    private final ContainerCommands commands;

    LoaderContainer(DockerEngine engine, Ownership ownership, ContainerCommands commands) {
        this.engine = engine;
        this.ownership = ownership;
        this.commands = commands;
    }

    LoaderVerdict judge(NodeBlueprint blueprint, NodeBlueprint good)
            throws ProvisioningException, InterruptedException {
        String image = blueprint.version().image();
        if (!new DockerImages(engine).isPresent(image)) {
            throw DockerProblems.imageUnavailable(image, null);
        }
        String id = create(blueprint);
        try {
            Map<String, byte[]> files = LoaderTrial.files(blueprint, good, NodeFolders.CONFIGURATION, FOLDER + "/conf");
            engine.ask("write a configuration to be judged", docker -> docker.copyArchiveToContainerCmd(id)
                    .withRemotePath("/")
                    .withTarInputStream(new ByteArrayInputStream(ConfigurationArchive.tree(FOLDER.substring(1), files)))
                    .exec());
            engine.ask("start Cassandra's loader", docker -> docker.startContainerCmd(id)
                    .exec());
            int exitCode = awaitEnd(id);
            return LoaderTrial.verdict(
                    new CommandResult(exitCode, String.join("\n", commands.logs(id, MOST_LINES)), ""));
        } finally {
            remove(id);
        }
    }

    private String create(NodeBlueprint blueprint) throws ProvisioningException {
        List<String> command = LoaderTrial.command(blueprint, FOLDER, "file:" + FOLDER + "/", FOLDER + ":" + JARS);
        return engine.ask("make a container for Cassandra's loader", docker -> docker.createContainerCmd(
                        blueprint.version().image())
                .withLabels(ownership.labels(blueprint.cluster()))
                .withUser("cassandra")
                .withEntrypoint("java")
                .withCmd(command)
                .withHostConfig(HostConfig.newHostConfig()
                        .withNetworkMode("none")
                        .withMemory(blueprint.memory())
                        .withMemorySwap(blueprint.memory()))
                .exec()
                .getId());
    }

    private int awaitEnd(String id) throws ProvisioningException {
        WaitContainerResultCallback ended =
                engine.ask("wait for Cassandra's loader", docker -> docker.waitContainerCmd(id)
                        .exec(new WaitContainerResultCallback()));
        try (ended) {
            return ended.awaitStatusCode(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | DockerClientException e) {
            throw new ProvisioningException(
                    new Problem.Stalled(
                            "Cassandra's loader did not answer within " + ANSWERS_WITHIN_SECONDS / 60 + " minutes.",
                            "Wait until the computer is less busy, then try again."),
                    e);
        }
    }

    private void remove(String id) throws ProvisioningException {
        engine.ask("remove the container of Cassandra's loader", docker -> {
            try {
                return docker.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException e) {
                return null; // gone with its cluster
            }
        });
    }
}
