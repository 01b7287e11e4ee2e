package dev.ringside.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long blades take to open, in a portal started as the launcher starts it. */
@Tag("bench")
class BladeTourBenchIT {
    @TempDir
    Path made;

    private record Opening(int round, double millis, String blade) {
        static Opening parse(String line) {
            String[] parts = line.split("\t", 3);
            return new Opening(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), parts[2]);
        }
    }

    @Test
    void opensEveryBlade() throws Exception {
        LauncherJava java = new LauncherJava(made);
        // Leaves the archive.
        tour(java);
        List<Opening> all = tour(java);
        System.out.printf(
                Locale.ROOT,
                """

                | opening a blade until it is drawn, ms | median | slowest | which | must reach |
                |---|---|---|---|---|
                | the first time | %s | under 100 |
                | later | %s | under 100 |
                %n""",
                row(all.stream().filter(opening -> opening.round() == 1).toList()),
                row(all.stream().filter(opening -> opening.round() > 1).toList()));
        all.stream()
                .sorted(Comparator.comparing(Opening::millis).reversed())
                .limit(12)
                .forEach(System.out::println);
    }

    private static String row(List<Opening> openings) {
        List<Opening> sorted =
                openings.stream().sorted(Comparator.comparing(Opening::millis)).toList();
        Opening slowest = sorted.get(sorted.size() - 1);
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f | %s",
                sorted.get(sorted.size() / 2).millis(),
                slowest.millis(),
                slowest.blade().replace("|", "/"));
    }

    private List<Opening> tour(LauncherJava java) throws Exception {
        Process process = java.program(BladeTour.class.getName(), made)
                .redirectError(made.resolve("errors.txt").toFile())
                .redirectErrorStream(false)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output.lines()
                .filter(line -> line.matches("\\d\t[0-9.]+\t.*"))
                .map(Opening::parse)
                .toList();
    }
}
