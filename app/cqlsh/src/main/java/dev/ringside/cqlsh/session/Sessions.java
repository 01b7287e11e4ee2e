package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.OptionsMap;
import com.datastax.oss.driver.api.core.config.TypedDriverOption;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Opens driver sessions: small, quick to open and to close, quick to find a node again that came back. */
final class Sessions {
    /** The profile for statements that are not paged. */
    static final String UNPAGED = "unpaged";

    private static final String DRIVER_PROCESS = "com.datastax.oss.driver.PID";

    static {
        // The driver puts the process's number into identifiers, and else loads a native library to learn it.
        if (System.getProperty(DRIVER_PROCESS) == null) {
            System.setProperty(
                    DRIVER_PROCESS, String.valueOf(ProcessHandle.current().pid()));
        }
    }

    private Sessions() {}

    /** A session that knows the ring and {@code keyspace}, with connections for many requests at once. */
    static CompletionStage<CqlSession> bulk(ConnectionSettings settings, String keyspace, String dataCenter) {
        OptionsMap options = options(settings);
        options.put(TypedDriverOption.METADATA_SCHEMA_ENABLED, true);
        options.put(TypedDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(keyspace));
        options.put(TypedDriverOption.METADATA_TOKEN_MAP_ENABLED, true);
        options.put(TypedDriverOption.CONNECTION_POOL_LOCAL_SIZE, 2);
        options.put(TypedDriverOption.NETTY_IO_SIZE, 2);
        options.put(TypedDriverOption.LOAD_BALANCING_POLICY_CLASS, "DefaultLoadBalancingPolicy");
        return builder(settings, options).withLocalDatacenter(dataCenter).buildAsync();
    }

    private static CqlSessionBuilder builder(ConnectionSettings settings, OptionsMap options) {
        CqlSessionBuilder builder = CqlSession.builder()
                .addContactPoints(settings.contactPoints())
                .withConfigLoader(DriverConfigLoader.fromMap(options));
        settings.login().ifPresent(login -> builder.withAuthCredentials(login.user(), login.password()));
        settings.tls().ifPresent(tls -> builder.withSslEngineFactory(new ProgrammaticSslEngineFactory(tls)));
        return builder;
    }

    static CompletionStage<CqlSession> open(ConnectionSettings settings, Optional<String> keyspace) {
        CqlSessionBuilder builder = builder(settings, options(settings));
        keyspace.ifPresent(name -> builder.withKeyspace(CqlIdentifier.fromInternal(name)));
        if (settings.localDataCenter().isPresent()) {
            builder.withLocalDatacenter(settings.localDataCenter().get());
        } else {
            InetSocketAddress only = settings.contactPoints().get(0);
            builder.withNodeDistanceEvaluator(
                    (node, dataCenter) -> node.getEndPoint().resolve().equals(only) ? null : NodeDistance.IGNORED);
        }
        return builder.buildAsync();
    }

    /** The driver's defaults and what the shell wants else, not read from text: that takes a tenth of the shell's start. */
    private static OptionsMap options(ConnectionSettings settings) {
        Duration connect = settings.connectTimeout();
        OptionsMap options = OptionsMap.driverDefaults();
        options.put(TypedDriverOption.REQUEST_TIMEOUT, settings.requestTimeout());
        options.put(TypedDriverOption.CONNECTION_CONNECT_TIMEOUT, connect);
        options.put(TypedDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, connect);
        options.put(TypedDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, connect);
        options.put(TypedDriverOption.CONTROL_CONNECTION_TIMEOUT, connect);
        options.put(TypedDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(250));
        options.put(TypedDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(2));
        options.put(TypedDriverOption.HEARTBEAT_INTERVAL, Duration.ofSeconds(5));
        options.put(TypedDriverOption.METADATA_SCHEMA_ENABLED, false);
        options.put(TypedDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of());
        options.put(TypedDriverOption.METADATA_TOKEN_MAP_ENABLED, false);
        options.put(TypedDriverOption.REQUEST_WARN_IF_SET_KEYSPACE, false);
        options.put(TypedDriverOption.CONNECTION_WARN_INIT_ERROR, false);
        // The shell shows them. The driver's log would get each with the statement's values, of every batch of
        // a COPY.
        options.put(TypedDriverOption.REQUEST_LOG_WARNINGS, false);
        options.put(TypedDriverOption.TIMESTAMP_GENERATOR_CLASS, WriteTimes.class.getName());
        options.put(TypedDriverOption.CONNECTION_POOL_LOCAL_SIZE, 1);
        options.put(TypedDriverOption.NETTY_IO_SIZE, 1);
        options.put(TypedDriverOption.NETTY_ADMIN_SIZE, 1);
        options.put(TypedDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0);
        options.put(TypedDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0);
        options.put(TypedDriverOption.NETTY_DAEMON, true);
        options.put(TypedDriverOption.REQUEST_PAGE_SIZE, ShellSettings.DEFAULT_PAGE_SIZE);
        options.put(
                TypedDriverOption.LOAD_BALANCING_POLICY_CLASS,
                settings.localDataCenter().isPresent() ? "DefaultLoadBalancingPolicy" : "BasicLoadBalancingPolicy");
        settings.protocolVersion().ifPresent(version -> options.put(TypedDriverOption.PROTOCOL_VERSION, "V" + version));
        options.put(UNPAGED, TypedDriverOption.REQUEST_PAGE_SIZE, 0);
        return options;
    }
}
