package dev.ringside.cli.quickstart;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import dev.ringside.provisioning.cluster.ConnectionDetails;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Opens sessions as an application on this computer would. */
final class DriverSessions {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private DriverSessions() {}

    static CqlSession open(ConnectionDetails connection) throws IOException {
        DriverConfigLoader config = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, PATIENCE)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, PATIENCE)
                .build();
        CqlSessionBuilder builder = CqlSession.builder()
                .withConfigLoader(config)
                .addContactPoints(connection.contactPoints().stream()
                        .map(DriverSessions::resolved)
                        .toList())
                .withLocalDatacenter(connection.localDataCenter())
                .withAuthCredentials(
                        connection.userName(), connection.password().reveal());
        return connection.requireTls()
                ? builder.withSslContext(connection.tls()).build()
                : builder.build();
    }

    private static InetSocketAddress resolved(InetSocketAddress address) {
        return address.isUnresolved() ? new InetSocketAddress(address.getHostString(), address.getPort()) : address;
    }
}
