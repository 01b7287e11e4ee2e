package dev.ringside.cli;

import dev.ringside.cli.session.CliSession;
import dev.ringside.cqlsh.session.CqlShell;
import dev.ringside.provisioning.LocalProvisioningEngine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.jar.JarFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Run by the launcher after a build, in an empty state folder: loads the classes that commands load, for the class-data archive of later
 * starts.
 */
public final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String CLASS = ".class";

    private Rehearsal() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        CliSession session = Main.session();
        Main.run(session, "cluster", "list", "-o", "table");
        Main.run(session, "cqlsh", "-c", "rehearsal");
        // Nothing listens there: the driver is loaded, and fails.
        Main.run(session, "cqlsh", "127.0.0.1", "1", "-e", "SELECT now() FROM system.local");
        for (Class<?> ours : List.of(Main.class, CqlShell.class, LocalProvisioningEngine.class)) {
            loadAllBeside(ours);
        }
        System.exit(0);
    }

    /** What commands load once they are connected, or have found a cluster, has no part above. */
    private static void loadAllBeside(Class<?> one) throws IOException, URISyntaxException {
        File file =
                new File(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!file.isFile()) {
            return;
        }
        try (JarFile jar = new JarFile(file)) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(CLASS) && !name.endsWith("-info.class"))
                    .forEach(name -> load(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'), one.getClassLoader()));
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            LOG.debug("{} is not archived", name, e);
        }
    }
}
