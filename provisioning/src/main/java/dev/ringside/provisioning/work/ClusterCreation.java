package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.Catalog;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import dev.ringside.provisioning.link.ClusterLink;
import dev.ringside.provisioning.link.RingAddresses;
import dev.ringside.provisioning.node.NodeSpec;
import dev.ringside.provisioning.operation.OperationWork;
import dev.ringside.provisioning.operation.Step;
import dev.ringside.provisioning.operation.StepContext;
import dev.ringside.provisioning.operation.StepResult;
import dev.ringside.provisioning.plan.ChangePlans;
import dev.ringside.provisioning.plan.ClusterPlans;
import dev.ringside.provisioning.plan.ScalePlans;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.runtime.NodeProcess;
import dev.ringside.provisioning.runtime.NodeRuntime;
import dev.ringside.provisioning.store.StoreProblems;
import dev.ringside.provisioning.store.StoredCluster;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates a cluster. All nodes start at once from computed tokens without bootstrapping, which is sound only while the cluster is empty;
 * the settings that allow it are gone before the cluster counts as created. Every step can be run again.
 */
public final class ClusterCreation implements OperationWork {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterCreation.class);

    private final StoredCluster cluster;
    private final Catalog catalog;
    private final NodeRuntime runtime;
    private final ClusterKeys keys;
    private final LinkPool links;

    public ClusterCreation(
            StoredCluster cluster, Catalog catalog, NodeRuntime runtime, ClusterKeys keys, LinkPool links) {
        this.cluster = cluster;
        this.catalog = catalog;
        this.runtime = runtime;
        this.keys = keys;
        this.links = links;
    }

    @Override
    public List<Step> plan() {
        return ClusterPlans.create(cluster.spec());
    }

    @Override
    public StepResult run(Step step, StepContext context) throws ProvisioningException, InterruptedException {
        try {
            return carryOut(step, context);
        } catch (IOException e) {
            throw new ProvisioningException(
                    StoreProblems.cannotWrite(keys.folder(cluster.spec().name()), e), e);
        }
    }

    private StepResult carryOut(Step step, StepContext context)
            throws ProvisioningException, InterruptedException, IOException {
        return switch (step.id()) {
            case ClusterPlans.PREPARE_RUNTIME -> prepare(context);
            case ClusterPlans.CREATE_KEYS -> createKeys();
            case ClusterPlans.CHECK_CONFIGURATION -> checkConfiguration();
            case ClusterPlans.CREATE_NETWORK -> createNetwork();
            case ClusterPlans.CREATE_NODES -> createNodes(context);
            case ClusterPlans.START_NODES -> startNodes(context);
            case ClusterPlans.REPLICATE_SYSTEM -> replicateSystemKeyspaces();
            case ClusterPlans.SET_PASSWORD -> setPassword();
            case ClusterPlans.ORDINARY_SETTINGS -> ordinarySettings(context);
            case ClusterPlans.VERIFY -> verify(context);
            default -> throw new IllegalArgumentException("no such step: " + step.id());
        };
    }

    private List<NodeSpec> nodes() {
        return cluster.placement().nodes();
    }

    private StepResult prepare(StepContext context) throws ProvisioningException, InterruptedException {
        CassandraVersion version =
                catalog.version(cluster.spec().cassandraVersion()).orElseThrow();
        boolean ready = runtime.isPrepared(version);
        runtime.prepare(version, context);
        ExtensionLibraries.prepare(runtime, catalog, cluster.spec(), context);
        return new StepResult.Done(ready ? "Already here" : "Downloaded");
    }

    private StepResult createKeys() throws ProvisioningException, IOException {
        keys.authority(cluster.spec().name());
        return new StepResult.Done("Done");
    }

    /** What the service's rules alone cannot tell, before anything is made that would have to be taken away. */
    private StepResult checkConfiguration() throws ProvisioningException, InterruptedException, IOException {
        for (DataCenterSpec dataCenter : cluster.spec().dataCenters()) {
            if (dataCenter.yamlFragment().isPresent()) {
                NodeSpec node = ChangePlans.of(dataCenter.name(), nodes()).get(0);
                List<Problem> problems = new ConfigurationChecks(
                                runtime,
                                text -> blueprints(cluster.spec().withDataCenter(dataCenter.withYamlFragment(text)))
                                        .ordinary(node),
                                Optional.empty(),
                                dataCenter.yamlFragment())
                        .problems();
                if (!problems.isEmpty()) {
                    return new StepResult.Failed(problems.get(0));
                }
            }
        }
        return new StepResult.Done("Accepted");
    }

    private StepResult createNetwork() throws ProvisioningException {
        runtime.createNetwork(cluster.placement().network());
        return new StepResult.Done(cluster.placement().network().hostNetwork() + ".0.0/16");
    }

    private StepResult createNodes(StepContext context)
            throws ProvisioningException, InterruptedException, IOException {
        NodeBlueprints blueprints = blueprints();
        NodeThreads.each(nodes(), node -> {
            context.node(node.name(), "Creating");
            if (!isRunning(node)) {
                runtime.create(blueprints.firstStart(node));
            }
            context.node(node.name(), "Created");
        });
        return new StepResult.Done(nodes().size() + " nodes created");
    }

    private boolean isRunning(NodeSpec node) throws ProvisioningException {
        return runtime.inspect(node.name()).map(NodeProcess::running).orElse(false);
    }

    private StepResult startNodes(StepContext context) throws ProvisioningException, InterruptedException {
        refuseConflicts();
        NodeThreads.each(nodes(), node -> {
            context.node(node.name(), "Starting");
            runtime.start(node.name());
        });
        untilAllServe(context);
        return new StepResult.Done("All " + nodes().size() + " nodes serve and see each other");
    }

    private void untilAllServe(StepContext context) throws ProvisioningException, InterruptedException {
        RingAddresses ring = RingAddresses.of(nodes(), runtime::endpoints);
        new NodeStartWait(runtime, link(), ring, context).untilAllServe(nodes());
    }

    private void refuseConflicts() throws ProvisioningException {
        List<NodeSpec> toStart = new java.util.ArrayList<>();
        for (NodeSpec node : nodes()) {
            if (!isRunning(node)) {
                toStart.add(node);
            }
        }
        List<String> owners = toStart.isEmpty() ? List.of() : runtime.conflicts(toStart);
        if (!owners.isEmpty()) {
            throw new ProvisioningException(
                    new Problem.AddressInUse(
                            owners,
                            "Addresses the nodes need are taken: " + String.join(" ", owners),
                            "End what holds them, then resume; or delete the cluster and create it again, which picks other addresses."));
        }
    }

    private StepResult replicateSystemKeyspaces() throws ProvisioningException, InterruptedException {
        Map<String, Integer> factors = cluster.spec().dataCenters().stream()
                .collect(Collectors.toMap(
                        dataCenter -> dataCenter.name().value(),
                        dataCenter -> Math.min(ScalePlans.SYSTEM_REPLICATION, dataCenter.nodeCount())));
        try {
            link().replicateSystemKeyspaces(factors);
        } catch (IOException e) {
            throw notAnswering("The system keyspaces could not be replicated", e);
        }
        return new StepResult.Done(factors.toString());
    }

    private StepResult setPassword() throws ProvisioningException, InterruptedException {
        try {
            link().secureSuperuser();
        } catch (IOException e) {
            throw notAnswering("The admin password could not be set", e);
        }
        return new StepResult.Done("Role cassandra has the given password on every node");
    }

    private static ProvisioningException notAnswering(String what, IOException cause) {
        return new ProvisioningException(
                new Problem.Stalled(
                        what + ": " + cause.getMessage() + ".",
                        "Check that the computer is not overloaded, then resume the operation."),
                cause);
    }

    private StepResult ordinarySettings(StepContext context)
            throws ProvisioningException, InterruptedException, IOException {
        NodeBlueprints blueprints = blueprints();
        NodeThreads.each(nodes(), node -> {
            runtime.configure(blueprints.ordinary(node));
            context.node(node.name(), "Ordinary settings");
        });
        return new StepResult.Done("In force from the next start");
    }

    private StepResult verify(StepContext context) throws ProvisioningException, InterruptedException {
        untilAllServe(context);
        return new StepResult.Done(nodes().size() + " of " + nodes().size() + " nodes healthy");
    }

    private ClusterLink link() throws ProvisioningException {
        return links.link(cluster);
    }

    private NodeBlueprints blueprints() throws ProvisioningException {
        return blueprints(cluster.spec());
    }

    private NodeBlueprints blueprints(ClusterSpec desired) throws ProvisioningException {
        ClusterName name = desired.name();
        try {
            return new NodeBlueprints(
                    new StoredCluster(desired, cluster.placement()),
                    catalog,
                    runtime,
                    keys.secrets(name),
                    keys.authority(name));
        } catch (IOException e) {
            throw new ProvisioningException(StoreProblems.cannotWrite(keys.folder(name), e), e);
        }
    }

    @Override
    public void canceled() {
        for (NodeSpec node : nodes()) {
            try {
                runtime.kill(node.name());
            } catch (ProvisioningException e) {
                LOG.warn("Node {} could not be stopped after the cancelation: {}", node.name(), e.getMessage());
            }
        }
    }
}
