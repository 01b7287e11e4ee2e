package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits until all nodes have the schema of the one that changed it. The driver's own check asks whichever node it is connected to for control:
 * while that one has not heard of the change, all nodes it knows of agree on the schema before.
 */
final class SchemaAgreement {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Executor LATER = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, Runnable::run);

    private final CqlSession session;
    private final Node coordinator;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    private SchemaAgreement(CqlSession session, Node coordinator) {
        this.session = session;
        this.coordinator = coordinator;
    }

    /**
     * The answer to a change of the schema, once all nodes that are up have it: else the next statement may reach a node that does not know of
     * this one yet. After ten seconds it goes on all the same, as cqlsh does.
     */
    static CompletionStage<AsyncResultSet> after(CqlSession session, AsyncResultSet answer) {
        Node coordinator = answer.getExecutionInfo().getCoordinator();
        if (coordinator == null) {
            return CompletableFuture.completedFuture(answer);
        }
        return new SchemaAgreement(session, coordinator).reached().handle((agreed, failure) -> answer);
    }

    private CompletionStage<Boolean> reached() {
        return agrees().thenCompose(agreed -> agreed || System.nanoTime() > deadline
                ? CompletableFuture.completedFuture(agreed)
                : CompletableFuture.supplyAsync(this::reached, LATER).thenCompose(again -> again));
    }

    private CompletionStage<Boolean> agrees() {
        return ask("SELECT schema_version FROM system.local")
                .thenCombine(
                        ask("SELECT rpc_address, schema_version FROM system.peers"),
                        (local, peers) -> Optional.ofNullable(local.one())
                                .map(own -> own.getUuid("schema_version"))
                                .map(own -> StreamSupport.stream(
                                                peers.currentPage().spliterator(), false)
                                        .allMatch(peer -> hasVersion(peer, own)))
                                .orElse(false));
    }

    private CompletionStage<AsyncResultSet> ask(String query) {
        return session.executeAsync(SimpleStatement.newInstance(query).setNode(coordinator));
    }

    /** A node that is down learns of the schema when it comes back. */
    private boolean hasVersion(Row peer, UUID version) {
        UUID its = peer.getUuid("schema_version");
        return its == null || its.equals(version) || isDown(peer.getInetAddress("rpc_address"));
    }

    private boolean isDown(@Nullable InetAddress address) {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getBroadcastRpcAddress()
                        .map(known -> Objects.equals(known.getAddress(), address))
                        .orElse(false))
                .anyMatch(node -> node.getState() == NodeState.DOWN);
    }
}
