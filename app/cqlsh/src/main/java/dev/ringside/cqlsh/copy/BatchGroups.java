package dev.ringside.cqlsh.copy;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.api.core.metadata.token.Token;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts rows together to batches that one node can write alone: large partitions by themselves, the others by their replicas. */
final class BatchGroups {
    private final CopyOptions options;
    private final Optional<TokenMap> ring;
    private final CqlIdentifier keyspace;

    /** Rows for one request; {@code route} leads to a replica of theirs. */
    record Group(List<ImportStatement.Ready> rows, @Nullable Token route) {}

    BatchGroups(CopyJob job) {
        this.options = job.options();
        this.keyspace = CqlIdentifier.fromInternal(job.table().keyspace());
        boolean several = job.session().getMetadata().getNodes().size() > 1;
        this.ring = several ? job.session().getMetadata().getTokenMap() : Optional.empty();
    }

    List<Group> of(List<ImportStatement.Ready> rows) {
        Map<List<ByteBuffer>, List<ImportStatement.Ready>> partitions = new LinkedHashMap<>();
        rows.forEach(row ->
                partitions.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        List<Group> groups = new ArrayList<>();
        Map<Set<Node>, List<ImportStatement.Ready>> byReplicas = new LinkedHashMap<>();
        Map<Set<Node>, Token> routes = new LinkedHashMap<>();
        List<ImportStatement.Ready> anywhere = new ArrayList<>();
        partitions.forEach((key, partition) -> {
            Token token = ring.map(map -> map.newToken(key.toArray(ByteBuffer[]::new)))
                    .orElse(null);
            if (partition.size() >= options.minBatch) {
                cut(partition, token, groups);
            } else if (token == null) {
                anywhere.addAll(partition);
            } else {
                Set<Node> replicas = ring.orElseThrow().getReplicas(keyspace, token);
                byReplicas.computeIfAbsent(replicas, nodes -> new ArrayList<>()).addAll(partition);
                routes.putIfAbsent(replicas, token);
            }
        });
        cut(anywhere, null, groups);
        byReplicas.forEach((nodes, some) -> cut(some, routes.get(nodes), groups));
        return groups;
    }

    private void cut(List<ImportStatement.Ready> rows, @Nullable Token route, List<Group> groups) {
        for (int from = 0; from < rows.size(); from += options.maxBatch) {
            int to = Math.min(rows.size(), from + options.maxBatch);
            groups.add(new Group(rows.subList(from, to), route));
        }
    }
}
