package dev.ringside.cqlsh.session;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
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
        ProgrammaticDriverConfigLoaderBuilder config = config(settings)
                .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, true)
                .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of(keyspace))
                .withBoolean(DefaultDriverOption.METADATA_TOKEN_MAP_ENABLED, true)
                .withInt(DefaultDriverOption.CONNECTION_POOL_LOCAL_SIZE, 2)
                .withInt(DefaultDriverOption.NETTY_IO_SIZE, 2)
                .withString(DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS, "DefaultLoadBalancingPolicy");
        return builder(settings, config.build()).withLocalDatacenter(dataCenter).buildAsync();
    }

    private static CqlSessionBuilder builder(ConnectionSettings settings, DriverConfigLoader config) {
        CqlSessionBuilder builder =
                CqlSession.builder().addContactPoints(settings.contactPoints()).withConfigLoader(config);
        settings.login().ifPresent(login -> builder.withAuthCredentials(login.user(), login.password()));
        settings.tls().ifPresent(tls -> builder.withSslEngineFactory(new ProgrammaticSslEngineFactory(tls)));
        return builder;
    }

    static CompletionStage<CqlSession> open(ConnectionSettings settings, Optional<String> keyspace) {
        DriverConfigLoader config = config(settings)
                .startProfile(UNPAGED)
                .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, 0)
                .endProfile()
                .build();
        CqlSessionBuilder builder = builder(settings, config);
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

    private static ProgrammaticDriverConfigLoaderBuilder config(ConnectionSettings settings) {
        Duration connect = settings.connectTimeout();
        ProgrammaticDriverConfigLoaderBuilder config = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, settings.requestTimeout())
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, connect)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, connect)
                .withDuration(DefaultDriverOption.CONNECTION_SET_KEYSPACE_TIMEOUT, connect)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, connect)
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofMillis(250))
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, Duration.ofSeconds(2))
                .withDuration(DefaultDriverOption.HEARTBEAT_INTERVAL, Duration.ofSeconds(5))
                .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                .withStringList(DefaultDriverOption.METADATA_SCHEMA_REFRESHED_KEYSPACES, List.of())
                .withBoolean(DefaultDriverOption.METADATA_TOKEN_MAP_ENABLED, false)
                .withBoolean(DefaultDriverOption.REQUEST_WARN_IF_SET_KEYSPACE, false)
                .withBoolean(DefaultDriverOption.CONNECTION_WARN_INIT_ERROR, false)
                // The shell shows them. The driver's log would get each with the statement's values, of every batch of
                // a COPY.
                .withBoolean(DefaultDriverOption.REQUEST_LOG_WARNINGS, false)
                .withString(DefaultDriverOption.TIMESTAMP_GENERATOR_CLASS, WriteTimes.class.getName())
                .withInt(DefaultDriverOption.CONNECTION_POOL_LOCAL_SIZE, 1)
                .withInt(DefaultDriverOption.NETTY_IO_SIZE, 1)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
                .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, ShellSettings.DEFAULT_PAGE_SIZE)
                .withString(
                        DefaultDriverOption.LOAD_BALANCING_POLICY_CLASS,
                        settings.localDataCenter().isPresent()
                                ? "DefaultLoadBalancingPolicy"
                                : "BasicLoadBalancingPolicy");
        settings.protocolVersion()
                .ifPresent(version -> config.withString(DefaultDriverOption.PROTOCOL_VERSION, "V" + version));
        return config;
    }
}
