package dev.ringside.provisioning.runtime.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringside.provisioning.node.NodeName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of Docker's API as watching containers takes, with an event stream that can be broken. */
final class FakeDockerEngine implements AutoCloseable {
    private static final String END_OF_STREAM = "";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<NodeName, String> states = new ConcurrentHashMap<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger streams = new AtomicInteger();

    FakeDockerEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/_ping", exchange -> answer(exchange, "OK"));
        server.createContext("/containers/json", exchange -> answer(exchange, containers()));
        server.createContext("/events", this::stream);
        server.start();
    }

    /** An engine object that talks to this one. */
    DockerEngine engine(Path folder) {
        String host = "tcp://127.0.0.1:" + server.getAddress().getPort();
        return new DockerEngine(new EndpointDiscovery(Map.of("DOCKER_HOST", host), folder, "Linux", folder));
    }

    /** How often somebody began to listen to the events. */
    int streams() {
        return streams.get();
    }

    /** Changes a container's state without an event. */
    void silently(NodeName node, String state) {
        states.put(node, state);
    }

    /** Changes a container's state with its event, {@code start} or {@code die}. */
    void happens(NodeName node, String action) {
        states.put(node, action.equals("start") ? "running" : "exited");
        events.add(
                "{\"Type\":\"container\",\"Action\":\"%s\",\"Actor\":{\"Attributes\":{\"%s\":\"%s\"}},\"timeNano\":1}\n"
                        .formatted(action, Ownership.NODE, node));
    }

    /** Ends the event stream, as an engine that restarts does. */
    void breakStream() {
        events.add(END_OF_STREAM);
    }

    private String containers() {
        return states.entrySet().stream()
                .map(state -> "{\"Id\":\"%s\",\"State\":\"%s\",\"Labels\":{\"%s\":\"%s\"}}"
                        .formatted(state.getKey(), state.getValue(), Ownership.NODE, state.getKey()))
                .collect(joining(",", "[", "]"));
    }

    private void stream(HttpExchange exchange) throws IOException {
        streams.incrementAndGet();
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.flush();
            for (String event = events.take(); !event.equals(END_OF_STREAM); event = events.take()) {
                out.write(event.getBytes(UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
