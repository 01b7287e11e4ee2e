package dev.ringside.provisioning.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands of the system the tests run on. */
public final class Shell {
    private Shell() {}

    /** Runs a command to its end and answers what it printed, errors included, without blank lines; whether it failed is not said. */
    public static List<String> lines(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.lines().filter(line -> !line.isBlank()).toList();
    }
}
