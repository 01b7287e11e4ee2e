package dev.ringside.provisioning.runtime.process;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proxy that environment variables name, as most programs but Java's read them: {@code https_proxy}, {@code all_proxy} and
 * {@code http_proxy}, in lower or upper case, with or without user and password; {@code no_proxy} names hosts to reach without it.
 *
 * @param proxy the proxy
 * @param direct the hosts to reach without it, in Maven's spelling: {@code localhost|*.example.com}
 */
record EnvironmentProxy(Proxy proxy, String direct) {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentProxy.class);
    private static final int USUAL_PORT = 80;

    /** The first that is set; empty when none is or it cannot be understood, which the log says. */
    static Optional<EnvironmentProxy> of(Map<String, String> environment) {
        return Stream.of("https_proxy", "all_proxy", "http_proxy")
                .flatMap(name -> value(environment, name).stream())
                .findFirst()
                .flatMap(EnvironmentProxy::proxy)
                .map(proxy -> new EnvironmentProxy(
                        proxy, direct(value(environment, "no_proxy").orElse(""))));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.of(name, name.toUpperCase(java.util.Locale.ROOT))
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static Optional<Proxy> proxy(String value) {
        try {
            URI address = new URI(value.contains("://") ? value.strip() : "http://" + value.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
                return Optional.of(
                        new Proxy(address.getScheme(), address.getHost(), port, login(address.getUserInfo())));
            }
        } catch (URISyntaxException e) {
            // Said below, without the text: it may hold a password.
        }
        LOG.warn("The proxy of the environment variables is not used: it is no http:// or https:// address");
        return Optional.empty();
    }

    private static org.eclipse.aether.repository.@Nullable Authentication login(@Nullable String user) {
        if (user == null) {
            return null;
        }
        String[] parts = user.split(":", 2);
        return new AuthenticationBuilder()
                .addUsername(parts[0])
                .addPassword(parts.length > 1 ? parts[1] : "")
                .build();
    }

    /** {@code .example.com} means every host of it, and so does the name alone. */
    private static String direct(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .flatMap(host -> host.startsWith(".")
                        ? Stream.of("*" + host)
                        : host.equals("*") ? Stream.of(host) : Stream.of(host, "*." + host))
                .collect(Collectors.joining("|"));
    }
}
