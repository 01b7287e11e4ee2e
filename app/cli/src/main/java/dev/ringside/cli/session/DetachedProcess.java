package dev.ringside.cli.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts this program detached: in a session of its own where {@code setsid} or {@code nohup} exist, so that neither Ctrl-C nor a closed
 * terminal reaches it. Arguments must not hold secrets: they show in the process list.
 */
final class DetachedProcess implements DetachedStarter {
    private final Class<?> main;
    private final Path logFolder;
    private final Map<String, String> environment;

    DetachedProcess(Class<?> main, Path logFolder, Map<String, String> environment) {
        this.main = main;
        this.logFolder = logFolder;
        this.environment = environment;
    }

    @Override
    public String start(List<String> arguments) throws IOException {
        Files.createDirectories(logFolder);
        Path log = Files.createTempFile(logFolder, "background-", ".log");
        List<String> command = new ArrayList<>();
        onPath("setsid").or(() -> onPath("nohup")).ifPresent(command::add);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove(CliSession.PASSWORD_VARIABLE);
        builder.start();
        return log.toString();
    }

    private Optional<String> onPath(String program) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(file)) {
                return Optional.of(file.toString());
            }
        }
        return Optional.empty();
    }
}
