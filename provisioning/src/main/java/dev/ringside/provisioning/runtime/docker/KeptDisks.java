package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import com.github.dockerjava.core.command.WaitContainerResultCallback;
import dev.ringside.provisioning.node.NodeName;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A copy of a stopped node's volumes, made in them by a short-lived container of the node's image: what is in a volume can be reached no
 * other way on every engine. Tables are linked instead of copied: Cassandra never changes a table's file.
 */
final class KeptDisks {
    private static final int NOTHING_KEPT = 3;
    private static final long MINUTES = 30;

    /** What {@link NodeFolders} puts on a disk; the first one is linked, the others are copied. */
    private static final String PARTS = "data commitlog hints saved_caches cdc_raw";

    private static final String COPY = "copy() { for part in " + PARTS + "; do if [ -d \"$1/$part\" ]; then"
            + " if [ $part = data ]; then cp -al \"$1/$part\" \"$2/\"; else cp -a \"$1/$part\" \"$2/\"; fi || exit 1; fi; done; }; ";
    private static final String KEEP =
            COPY + "[ -e \"$disk/.kept/complete\" ] || { rm -rf \"$disk/.kept\" && mkdir \"$disk/.kept\""
                    + " && copy \"$disk\" \"$disk/.kept\" && touch \"$disk/.kept/complete\"; } || exit 1";
    private static final String RESTORE = COPY + "[ -e \"$disk/.kept/complete\" ] || exit " + NOTHING_KEPT
            + "; for part in " + PARTS + "; do rm -rf \"$disk/$part\" || exit 1; done; copy \"$disk/.kept\" \"$disk\"";
    private static final String FORGET = "rm -rf \"$disk/.kept\" || exit 1";

    private final DockerEngine engine;
    private final Ownership ownership;
    private final Containers containers;

    KeptDisks(DockerEngine engine, Ownership ownership, Containers containers) {
        this.engine = engine;
        this.ownership = ownership;
        this.containers = containers;
    }

    void keep(NodeName node, int disks) throws ProvisioningException, InterruptedException {
        run(node, disks, "keep a copy of the disks", KEEP);
    }

    void restore(NodeName node, int disks) throws ProvisioningException, InterruptedException {
        if (run(node, disks, "restore the disks", RESTORE) == NOTHING_KEPT) {
            throw new ProvisioningException(new Problem.NotFound(
                    "No copy of the disks of node " + node + " is kept.", "The node goes on with the disks it has."));
        }
    }

    void forget(NodeName node, int disks) throws ProvisioningException, InterruptedException {
        run(node, disks, "remove the copy of the disks", FORGET);
    }

    private int run(NodeName node, int disks, String what, String script)
            throws ProvisioningException, InterruptedException {
        Container container = containers.require(node);
        String doing = what + " of node " + node;
        StringBuilder whole = new StringBuilder();
        List<Bind> binds = new ArrayList<>();
        for (int disk = 1; disk <= disks; disk++) {
            String mount = "/disks/" + disk;
            binds.add(new Bind(ownership.volumeName(node, disk), new Volume(mount)));
            whole.append("disk=").append(mount).append("; ").append(script).append("; ");
        }
        String id = engine.ask(doing, docker -> docker.createContainerCmd(container.getImage())
                .withLabels(ownership.labels(
                        Ownership.cluster(container.getLabels()).orElseThrow()))
                .withEntrypoint("sh", "-c", whole.toString())
                .withCmd()
                .withUser("root")
                .withHostConfig(HostConfig.newHostConfig().withBinds(binds).withNetworkMode("none"))
                .exec()
                .getId());
        try {
            return finish(id, doing);
        } finally {
            engine.ask(doing, docker -> {
                try {
                    // The image makes a volume without a name for each container that mounts none in its place.
                    return docker.removeContainerCmd(id)
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec();
                } catch (NotFoundException e) {
                    return null; // gone already
                }
            });
        }
    }

    private int finish(String id, String doing) throws ProvisioningException, InterruptedException {
        engine.ask(doing, docker -> docker.startContainerCmd(id).exec());
        WaitContainerResultCallback end =
                engine.ask(doing, docker -> docker.waitContainerCmd(id).exec(new WaitContainerResultCallback()));
        try (end) {
            end.awaitCompletion(MINUTES, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Long code = engine.ask(
                doing,
                docker -> docker.inspectContainerCmd(id).exec().getState().getExitCodeLong());
        if (code != null && (code == 0 || code == NOTHING_KEPT)) {
            return code.intValue();
        }
        String said = String.join(" ", new ContainerCommands(engine).logs(id, 5));
        throw new ProvisioningException(new Problem.DiskFull(
                "Docker could not " + doing + ": " + said + " (exit code " + code + ").",
                "Check that the engine's disk has room, then resume the operation."));
    }
}
