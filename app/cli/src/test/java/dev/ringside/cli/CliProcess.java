package dev.ringside.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as people run it: a process of its own for each command, on one state folder. */
final class CliProcess {
    /** Jars shared by all tests, so that only the first one downloads them. */
    private static final String CACHE = "ringside.cache";

    private final Path home;

    record Result(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** A command that was started and not waited for. */
    record Started(Process process, Path out, Path err) {
        Result end() throws IOException, InterruptedException {
            int exitCode = process.waitFor();
            return new Result(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        }
    }

    CliProcess(Path home) {
        this.home = home;
    }

    /** Runs one command; the words must hold no spaces. */
    Result run(String words) throws IOException, InterruptedException {
        return start(words.split(" ")).end();
    }

    Started start(String... arguments) throws IOException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String cache = System.getProperty(CACHE, "");
        if (!cache.isEmpty()) {
            command.add("-D" + CACHE + "=" + cache);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("RINGSIDE_HOME", home.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return new Started(process, out, err);
    }
}
