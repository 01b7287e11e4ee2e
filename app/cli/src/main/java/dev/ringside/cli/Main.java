package dev.ringside.cli;

import dev.ringside.cli.logging.ProductLog;
import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.EngineSettings;
import dev.ringside.provisioning.LocalProvisioningEngine;
import dev.ringside.provisioning.store.RingsideHome;

/** The command line's main class. Never touches JavaFX. */
public final class Main {
    private Main() {}

    /** Runs one command and ends this process with its exit code. */
    public static void main(String[] arguments) {
        ProductLog.toFile(RingsideHome.fromEnvironment().logs(), "cli");
        CliSession session =
                CliSession.ofProcess(() -> LocalProvisioningEngine.open(EngineSettings.fromEnvironment()), Main.class);
        System.exit(CommandLines.create(session).execute(arguments));
    }
}
