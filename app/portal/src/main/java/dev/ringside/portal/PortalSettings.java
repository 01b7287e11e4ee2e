package dev.ringside.portal;

import dev.ringside.portal.blade.Preferences;
import dev.ringside.portal.theme.Appearance;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the portal remembers of the person's choices, in a properties file of the home folder. Read before each change, so that two
 * portals do not undo each other's. A file that cannot be read or written costs the memory, nothing else.
 */
final class PortalSettings implements Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(PortalSettings.class);
    private static final String APPEARANCE = "appearance";
    private static final String CLOSING_EXPLAINED = "closing.explained";

    private final Path file;

    PortalSettings(Path file) {
        this.file = file;
    }

    /** The appearance chosen; empty when the system's is followed. */
    Optional<Appearance> appearance() {
        String chosen = read().getProperty(APPEARANCE, "").toUpperCase(Locale.ROOT);
        for (Appearance look : Appearance.values()) {
            if (look.name().equals(chosen)) {
                return Optional.of(look);
            }
        }
        return Optional.empty();
    }

    void setAppearance(Appearance choice) {
        put(APPEARANCE, choice.name().toLowerCase(Locale.ROOT));
    }

    /** Whether the person has been told that nodes go on running. */
    boolean isClosingExplained() {
        return Boolean.parseBoolean(read().getProperty(CLOSING_EXPLAINED));
    }

    void setClosingExplained() {
        put(CLOSING_EXPLAINED, "true");
    }

    @Override
    public Optional<String> preference(String key) {
        return Optional.ofNullable(read().getProperty(key));
    }

    @Override
    public void remember(String key, String value) {
        put(key, value);
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Cannot read {}", file, e);
            }
        }
        return properties;
    }

    private synchronized void put(String key, String value) {
        Properties properties = read();
        properties.setProperty(key, value);
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = Files.newBufferedWriter(fresh)) {
                properties.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Cannot write {}", file, e);
        }
    }
}
