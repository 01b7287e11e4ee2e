package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import com.datastax.oss.driver.api.core.metadata.token.Token;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** SHOW REPLICAS: which nodes hold the rows of a token, written as a list of Python's. */
final class Replicas {
    private final CqlShell shell;

    Replicas(CqlShell shell) {
        this.shell = shell;
    }

    CompletableFuture<Response> of(String token, Optional<String> keyspace) {
        if (keyspace.isEmpty()) {
            return CompletableFuture.completedFuture(new Response.Output(List.of("[]")));
        }
        return shell.openBulk(keyspace.get(), shell.connection().requestTimeout())
                .handle((session, failure) -> {
                    if (failure != null) {
                        return new Response.Failed(Errors.of(failure));
                    }
                    Response response = new Response.Output(List.of(list(session, token, keyspace.get())));
                    session.closeAsync();
                    return response;
                });
    }

    private static String list(CqlSession session, String text, String keyspace) {
        Optional<TokenMap> ring = session.getMetadata().getTokenMap();
        if (ring.isEmpty()) {
            return "[]";
        }
        Token token = ring.get().parse(text);
        Set<Node> nodes = ring.get().getReplicas(CqlIdentifier.fromInternal(keyspace), token);
        List<String> hosts = new ArrayList<>();
        for (Node node : nodes) {
            if (node.getEndPoint().resolve() instanceof InetSocketAddress address) {
                hosts.add("'" + Addresses.host(address) + "'");
            }
        }
        return hosts.toString();
    }
}
