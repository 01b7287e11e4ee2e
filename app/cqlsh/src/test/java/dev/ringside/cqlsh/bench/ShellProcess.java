package dev.ringside.cqlsh.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Measures in a JVM of its own, started as {@code ringside cqlsh} starts one, and so with nothing compiled before the measured statement.
 * The time of starting and connecting is not in the figure, as it is not in the time that COPY tells.
 */
final class ShellProcess {
    private static final Map<String, ToDoubleFunction<ShellBench>> WORK = Map.of(
            "copyFrom", ShellBench::copyFrom,
            "copyTo", ShellBench::copyTo,
            "select", ShellBench::select,
            "selectMany", ShellBench::selectMany);

    private ShellProcess() {}

    /** Prints the rows per second of one work: address, port, folder, name of the work. */
    public static void main(String[] arguments) {
        InetSocketAddress node = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
        ShellBench bench = new ShellBench(node, Path.of(arguments[2]));
        ToDoubleFunction<ShellBench> work = Objects.requireNonNull(WORK.get(arguments[3]), arguments[3]);
        System.out.println("measured " + work.applyAsDouble(bench));
    }

    /** Rows per second in a new JVM with {@code heap} (as behind {@code -Xmx}); fails where the work does. */
    static double measure(InetSocketAddress node, Path folder, String work, String heap) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                ShellProcess.class.getName(),
                node.getAddress().getHostAddress(),
                String.valueOf(node.getPort()),
                folder.toString(),
                work);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            double measured = Double.NaN;
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    measured = line.startsWith("measured ") ? Double.parseDouble(line.substring(9)) : measured;
                }
            }
            if (process.waitFor() != 0 || Double.isNaN(measured)) {
                throw new IllegalStateException(work + " failed");
            }
            return measured;
        } catch (IOException e) {
            throw new IllegalStateException(work + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(work + " was interrupted", e);
        }
    }
}
