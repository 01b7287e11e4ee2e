package dev.ringside.cli;

import dev.ringside.cli.logging.ProductLog;
import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.store.RingsideHome;
import java.nio.file.Path;

/** The command line's main class. Never touches JavaFX. */
public final class Main {
    private Main() {}

    /** Runs one command and ends this process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(session(), arguments));
    }

    /** This process as a session; its log goes to the state folder. */
    static CliSession session() {
        Path logFolder = RingsideHome.fromEnvironment().logs();
        ProductLog.toFile(logFolder, "cli");
        return CliSession.ofProcess(
                () -> LocalProvisioningEngine.open(EngineSettings.fromEnvironment()), Main.class, logFolder);
    }

    /** Runs one command in this process; returns its exit code. */
    public static int run(CliSession session, String... arguments) {
        return CommandLines.execute(session, arguments);
    }
}
