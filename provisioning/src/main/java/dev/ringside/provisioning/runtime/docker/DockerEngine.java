package dev.ringside.provisioning.runtime.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Docker engine in use: found at the first call, found again when it was not there. Safe for all threads.
 */
final class DockerEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DockerEngine.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Longest wait for an answer to a quick question. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final EndpointDiscovery discovery;
    private @Nullable Connection connection;

    DockerEngine(EndpointDiscovery discovery) {
        this.discovery = discovery;
    }

    /** Two clients of one engine: {@code patient} waits for answers that take long, {@code quick} does not. */
    private record Connection(
            DockerEndpoint endpoint, DockerHttpClient transport, DockerClient patient, DockerClient quick) {}

    /** The context of the engine, or of the one that would be used. */
    String context() {
        try {
            return discovery.candidates().get(0).context();
        } catch (ProvisioningException e) {
            return Optional.ofNullable(discovery.environment().get("DOCKER_CONTEXT"))
                    .orElse(DockerEndpoint.DEFAULT_CONTEXT);
        }
    }

    /** Asks something that may take as long as it wants. {@code doing} follows "Docker could not". */
    <T> T ask(String doing, Function<DockerClient, T> question) throws ProvisioningException {
        Connection to = connected();
        return ask(to.endpoint, to.patient, doing, question);
    }

    /** Asks something that an engine which is well answers at once. */
    <T> T askQuickly(String doing, Function<DockerClient, T> question) throws ProvisioningException {
        Connection to = connected();
        return ask(to.endpoint, to.quick, doing, question);
    }

    /** The body of the answer to a question that docker-java has no words for; takes as long as it wants. */
    byte[] get(String doing, String path) throws ProvisioningException {
        Connection to = connected();
        DockerHttpClient.Request request = DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.GET)
                .path(path)
                .build();
        return ask(to.endpoint, to.patient, doing, unused -> {
            try (DockerHttpClient.Response response = to.transport.execute(request)) {
                byte[] body = response.getBody().readAllBytes();
                if (response.getStatusCode() != HttpURLConnection.HTTP_OK) {
                    throw new DockerException(new String(body, StandardCharsets.UTF_8), response.getStatusCode());
                }
                return body;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static <T> T ask(
            DockerEndpoint endpoint, DockerClient client, String doing, Function<DockerClient, T> question)
            throws ProvisioningException {
        try {
            return question.apply(client);
        } catch (RuntimeException e) {
            throw DockerProblems.explain(doing, endpoint, e);
        }
    }

    private synchronized Connection connected() throws ProvisioningException {
        if (connection == null) {
            connection = connect();
        }
        return connection;
    }

    private Connection connect() throws ProvisioningException {
        @Nullable ProvisioningException first = null;
        for (DockerEndpoint endpoint : discovery.candidates()) {
            try {
                return connect(endpoint);
            } catch (ProvisioningException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? DockerProblems.noEngine(true, false) : first;
    }

    private static Connection connect(DockerEndpoint endpoint) throws ProvisioningException {
        if (!endpoint.isOnThisComputer()) {
            throw DockerProblems.notOnThisComputer(endpoint);
        }
        @Nullable DockerClient quick = null;
        try {
            quick = client(endpoint, transport(endpoint, ANSWER));
            quick.pingCmd().exec();
            LOG.info("Docker engine found at {} (context {})", endpoint.host(), endpoint.context());
            DockerHttpClient patient = transport(endpoint, Duration.ZERO);
            return new Connection(endpoint, patient, client(endpoint, patient), quick);
        } catch (RuntimeException e) {
            if (quick != null) {
                close(quick);
            }
            throw DockerProblems.notAnswering(endpoint, e);
        }
    }

    private static DockerClientConfig configuration(DockerEndpoint endpoint) {
        DefaultDockerClientConfig.Builder builder = new DefaultDockerClientConfig.Builder()
                .withDockerHost(endpoint.host().toString());
        endpoint.certificates().ifPresent(folder -> builder.withDockerCertPath(folder.toString())
                .withDockerTlsVerify(true));
        return builder.build();
    }

    private static DockerHttpClient transport(DockerEndpoint endpoint, Duration answer) {
        DockerClientConfig config = configuration(endpoint);
        return new ZerodepDockerHttpClient.Builder()
                .dockerHost(config.getDockerHost())
                .sslConfig(config.getSSLConfig())
                .connectionTimeout(CONNECT)
                .responseTimeout(answer)
                .build();
    }

    private static DockerClient client(DockerEndpoint endpoint, DockerHttpClient transport) {
        return DockerClientImpl.getInstance(configuration(endpoint), transport);
    }

    private static void close(DockerClient client) {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("Closing a Docker client", e);
        }
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            close(connection.patient);
            close(connection.quick);
            connection = null;
        }
    }
}
