package dev.ringside.provisioning.lifecycle;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands of the system the tests run on. */
final class Shell {
    private Shell() {}

    static List<String> lines(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().filter(line -> !line.isBlank()).toList();
    }
}
