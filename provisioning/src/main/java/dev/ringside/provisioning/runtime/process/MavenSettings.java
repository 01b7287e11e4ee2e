package dev.ringside.provisioning.runtime.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the person's Maven downloads from: mirrors, proxies and passwords of {@code ~/.m2/settings.xml} and of the Maven installation.
 * {@code RINGSIDE_MAVEN_REPOSITORY} names another repository and overrides them. Where
 * they name no proxy, the one of the environment variables is used ({@link EnvironmentProxy}). Passwords that Maven keeps encrypted are not read.
 */
final class MavenSettings {
    private static final Logger LOG = LoggerFactory.getLogger(MavenSettings.class);
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2/";

    private final Settings settings;
    private final Optional<String> override;
    private final Optional<EnvironmentProxy> environmentProxy;
    private final Path userFolder;

    private MavenSettings(
            Settings settings,
            Optional<String> override,
            Optional<EnvironmentProxy> environmentProxy,
            Path userFolder) {
        this.settings = settings;
        this.override = override;
        this.environmentProxy = environmentProxy;
        this.userFolder = userFolder;
    }

    /** Reads the settings of this user and this computer; broken ones are passed over with a warning in the log. */
    static MavenSettings load() {
        Optional<String> override = Optional.ofNullable(System.getenv("RINGSIDE_MAVEN_REPOSITORY"))
                .filter(url -> !url.isBlank())
                .map(String::strip);
        return load(override, System.getenv(), Path.of(System.getProperty("user.home"), ".m2"));
    }

    static MavenSettings load(Optional<String> override, Map<String, String> environment, Path userFolder) {
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest()
                .setSystemProperties(System.getProperties())
                .setUserSettingsFile(userFolder.resolve("settings.xml").toFile());
        installationSettings().map(Path::toFile).ifPresent(request::setGlobalSettingsFile);
        Settings settings;
        try {
            settings = new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
        } catch (SettingsBuildingException e) {
            LOG.warn("The Maven settings cannot be read, so they are not used: {}", e.getMessage());
            settings = new Settings();
        }
        return new MavenSettings(settings, override, EnvironmentProxy.of(environment), userFolder);
    }

    /** Gives {@code session} the mirrors, proxies and passwords. */
    void apply(DefaultRepositorySystemSession session) {
        session.setOffline(settings.isOffline());
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        if (override.isEmpty()) {
            for (Mirror mirror : settings.getMirrors()) {
                mirrors.add(
                        mirror.getId(),
                        mirror.getUrl(),
                        mirror.getLayout(),
                        false,
                        mirror.isBlocked(),
                        mirror.getMirrorOf(),
                        mirror.getMirrorOfLayouts());
            }
        }
        session.setMirrorSelector(mirrors);
        DefaultProxySelector proxies = new DefaultProxySelector();
        settings.getProxies().stream().filter(Proxy::isActive).forEach(proxy -> {
            var authentication = new AuthenticationBuilder()
                    .addUsername(proxy.getUsername())
                    .addPassword(proxy.getPassword())
                    .build();
            proxies.add(
                    new org.eclipse.aether.repository.Proxy(
                            proxy.getProtocol(), proxy.getHost(), proxy.getPort(), authentication),
                    proxy.getNonProxyHosts());
        });
        if (settings.getProxies().stream().noneMatch(Proxy::isActive)) {
            environmentProxy.ifPresent(proxy -> proxies.add(proxy.proxy(), proxy.direct()));
        }
        session.setProxySelector(proxies);
        DefaultAuthenticationSelector passwords = new DefaultAuthenticationSelector();
        for (Server server : settings.getServers()) {
            passwords.add(
                    server.getId(),
                    new AuthenticationBuilder()
                            .addUsername(server.getUsername())
                            .addPassword(server.getPassword())
                            .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
                            .build());
        }
        session.setAuthenticationSelector(passwords);
    }

    /** The repository to download from, before mirrors. */
    RemoteRepository repository() {
        return new RemoteRepository.Builder("central", "default", override.orElse(CENTRAL))
                .setSnapshotPolicy(new RepositoryPolicy(false, null, null))
                .build();
    }

    /** Maven's own cache of this user, where much may be already: read like a repository, never written. */
    Optional<RemoteRepository> localRepository() {
        Path folder = Optional.ofNullable(settings.getLocalRepository())
                .map(Path::of)
                .orElse(userFolder.resolve("repository"));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return Optional.of(new RemoteRepository.Builder(
                        "user-local", "default", folder.toUri().toString())
                .setSnapshotPolicy(new RepositoryPolicy(false, null, null))
                .build());
    }

    private static Optional<Path> installationSettings() {
        Stream<Path> homes = Stream.of("MAVEN_HOME", "M2_HOME")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .map(Path::of);
        String searchPath = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<Path> onPath = List.of(searchPath.split(File.pathSeparator)).stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("mvn"))
                .filter(Files::isExecutable)
                .flatMap(MavenSettings::homeOf);
        return Stream.concat(homes, onPath)
                .map(home -> home.resolve("conf").resolve("settings.xml"))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** {@code <home>/bin/mvn}, once links are followed. */
    private static Stream<Path> homeOf(Path command) {
        try {
            Path bin = command.toRealPath().getParent();
            return Stream.ofNullable(bin == null ? null : bin.getParent());
        } catch (java.io.IOException e) {
            return Stream.empty();
        }
    }
}
