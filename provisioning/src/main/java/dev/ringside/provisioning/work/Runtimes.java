package dev.ringside.provisioning.work;

import dev.ringside.provisioning.catalog.CassandraVersion;
import dev.ringside.provisioning.catalog.RuntimeKind;
import dev.ringside.provisioning.catalog.Subscription;
import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.NodeRuntime;
import java.util.List;
import java.util.Optional;

/** The runtimes of this engine, found by what a specification asks for. */
public record Runtimes(List<NodeRuntime> all) implements AutoCloseable {
    public Runtimes {
        all = List.copyOf(all);
    }

    public NodeRuntime of(ClusterSpec spec) throws ProvisioningException {
        return all.stream()
                .filter(runtime -> runtime.kind() == spec.runtime())
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(new Problem.RuntimeUnavailable(
                        "This program has no " + spec.runtime().wireName() + " runtime.",
                        "Use a version of Ringside that has one.")));
    }

    public NodeRuntime bySubscription(String id) throws ProvisioningException {
        return all.stream()
                .filter(runtime -> runtime.subscription().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(new Problem.NotFound(
                        "There is no subscription '" + id + "'.", "Choose one of the subscriptions there are.")));
    }

    /** Why that version can never be run as things are; empty also when there is no such runtime. */
    public Optional<Problem> obstacle(RuntimeKind kind, CassandraVersion version) {
        return all.stream()
                .filter(runtime -> runtime.kind() == kind)
                .findFirst()
                .flatMap(runtime -> runtime.obstacle(version));
    }

    public List<Subscription> subscriptions() {
        return all.parallelStream().map(NodeRuntime::subscription).toList();
    }

    @Override
    public void close() {
        all.forEach(NodeRuntime::close);
    }
}
