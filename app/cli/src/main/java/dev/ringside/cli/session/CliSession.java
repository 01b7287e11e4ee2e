package dev.ringside.cli.session;

import dev.ringside.provisioning.ProvisioningEngine;
import dev.ringside.provisioning.problem.ProvisioningException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of the command line has to work with. Commands take it as the only argument of their constructor and never touch
 * {@link System#out} or the environment themselves, so that tests can run them in process.
 *
 * @param in standard input
 * @param out where data goes, and nothing else
 * @param err where progress, questions and errors go
 * @param environment the environment variables
 * @param folder where relative names of files start from
 * @param detached starts what must go on after this run has ended
 */
public record CliSession(
        EngineOpener engines,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        Terminal terminal,
        DetachedStarter detached) {

    /** Where the admin password of a new cluster may come from without showing in the process list. */
    public static final String PASSWORD_VARIABLE = "RINGSIDE_ADMIN_PASSWORD";

    public CliSession {
        environment = Map.copyOf(environment);
    }

    /** The session of this process; {@code main} is what runs again for work in the background, with its output in {@code logFolder}. */
    public static CliSession ofProcess(EngineOpener engines, Class<?> main, Path logFolder) {
        Map<String, String> environment = System.getenv();
        return new CliSession(
                engines,
                standardInput(),
                System.out,
                System.err,
                environment,
                Path.of(""),
                Terminal.detect(environment),
                new DetachedProcess(main, logFolder, environment));
    }

    /** Where standard input was closed, its number went to a file Java opened for itself: an archive of classes is no input. */
    private static InputStream standardInput() {
        try {
            Path file = Path.of("/proc/self/fd/0").toRealPath();
            String name = file.toString();
            boolean javas =
                    file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
                            || name.endsWith(".jsa")
                            || List.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                    .contains(name);
            return javas ? InputStream.nullInputStream() : System.in;
        } catch (IOException e) {
            return System.in;
        }
    }

    /** Opens the engine; the caller closes it. */
    public ProvisioningEngine openEngine() throws ProvisioningException {
        return engines.open();
    }

    /** The value of an environment variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
