package dev.ringside.provisioning.runtime.loader;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs in a Java of its own, with Cassandra's jars on its class path: has Cassandra load a cassandra.yaml and initialise itself from it as
 * at a start, and writes what it says to standard output. It and {@link LoaderAttempt} are all of ours that goes there: they are compiled
 * for Java 8 and know Cassandra by reflection only.
 *
 * <p>Arguments: the file to judge, one that is known to be good, and the file Cassandra is told to load, which this class writes. A
 * setting that is refused is told and replaced by that of the good file, so that the others are judged, too. Each line of the answer is
 * {@code ringside}, a word, a setting or {@code -}, and a text, with tabs between; U+2028 stands for line ends within the text.
 */
final class LoaderMain {
    private static final int MOST_COMPLAINTS = 30;
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column \\d+");

    private final Map<String, List<String>> judged;
    private final Map<String, List<String>> good;
    private final Path file;
    private final PrintStream out;
    /** The settings in which the files differ. */
    private final Set<String> suspects = new LinkedHashSet<>();

    private LoaderMain(Map<String, List<String>> judged, Map<String, List<String>> good, Path file, PrintStream out) {
        this.judged = judged;
        this.good = good;
        this.file = file;
        this.out = out;
        Set<String> all = new LinkedHashSet<>(judged.keySet());
        all.addAll(good.keySet());
        for (String key : all) {
            if (!lines(judged, key).equals(lines(good, key))) {
                suspects.add(key);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        new LoaderMain(read(arguments[0]), read(arguments[1]), Paths.get(arguments[2]), out).run();
        out.flush();
        // Cassandra has started threads that would keep this process.
        Runtime.getRuntime().halt(0);
    }

    /** The lines of each setting. Every setting begins at an indent of one; what stands before the first has the empty name. */
    private static Map<String, List<String>> read(String path) throws IOException {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        settings.put("", current);
        for (String line : Files.readAllLines(Paths.get(path), StandardCharsets.UTF_8)) {
            if (line.length() > 1 && line.charAt(0) == ' ' && " -#".indexOf(line.charAt(1)) < 0 && line.contains(":")) {
                current = new ArrayList<>();
                settings.put(line.substring(1, line.indexOf(':')).replace("\"", ""), current);
            }
            current.add(line);
        }
        return settings;
    }

    private static List<String> lines(Map<String, List<String>> settings, String key) {
        return settings.getOrDefault(key, new ArrayList<>());
    }

    private void run() throws Exception {
        Set<String> left = new LinkedHashSet<>(suspects);
        LoaderAttempt attempt = attempt(left);
        for (String name : attempt.known()) {
            tell("known", name, "");
        }
        attempt.types().forEach((key, type) -> tell("type", key, type));
        attempt.defaults(attempt.known()).forEach((key, value) -> tell("default", key, value));
        for (int n = 0; !attempt.complaint().isEmpty() && n < MOST_COMPLAINTS; n++) {
            Set<String> guilty = guilty(attempt.complaint(), left);
            if (guilty.isEmpty()) {
                tell("complaint", "-", attempt.complaint());
                break;
            }
            for (String key : guilty) {
                tell("complaint", key, attempt.complaint());
            }
            left.removeAll(guilty);
            attempt = attempt(left);
        }
        attempt.effective(left).forEach((key, value) -> tell("effective", key, value));
        tell("done", "-", "");
    }

    /** The settings a complaint is about: the one at the place it names, else those it names, else the one without which it differs. */
    private Set<String> guilty(String complaint, Set<String> left) throws Exception {
        Set<String> guilty = new LinkedHashSet<>();
        int place = 0;
        Matcher places = PLACE.matcher(complaint);
        while (places.find()) {
            place = Integer.parseInt(places.group(1));
        }
        String there = place == 0 ? "" : at(place, left);
        if (left.contains(there)) {
            guilty.add(there);
            return guilty;
        }
        for (String key : left) {
            if (Pattern.compile("(?<!\\w)" + Pattern.quote(key) + "(?!\\w)")
                    .matcher(complaint)
                    .find()) {
                guilty.add(key);
            }
        }
        if (guilty.isEmpty()) {
            for (String key : left) {
                Set<String> without = new LinkedHashSet<>(left);
                without.remove(key);
                if (!complaint.equals(attempt(without).complaint())) {
                    guilty.add(key);
                    return guilty;
                }
            }
        }
        return guilty;
    }

    /** The setting at a line of the file that {@link #attempt} writes for {@code left}. */
    private String at(int line, Set<String> left) {
        int seen = 0;
        for (Map.Entry<String, List<String>> setting : mixed(left).entrySet()) {
            seen += setting.getValue().size();
            if (line <= seen) {
                return setting.getKey();
            }
        }
        return "";
    }

    private LoaderAttempt attempt(Set<String> left) throws Exception {
        List<String> text = new ArrayList<>();
        for (List<String> lines : mixed(left).values()) {
            text.addAll(lines);
        }
        Files.write(file, text, StandardCharsets.UTF_8);
        return LoaderAttempt.with(classPath());
    }

    /** The good file's settings with those named in {@code left} as they are to be judged. */
    private Map<String, List<String>> mixed(Set<String> left) {
        Map<String, List<String>> mixed = new LinkedHashMap<>(good);
        for (String key : left) {
            if (judged.containsKey(key)) {
                mixed.put(key, lines(judged, key));
            } else {
                mixed.remove(key);
            }
        }
        return mixed;
    }

    private void tell(String word, String key, String text) {
        String joined = text.replace('\t', ' ').replaceAll("\\R", "\u2028");
        out.println("ringside\t" + word + "\t" + key + "\t" + joined);
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(new URL[0]);
    }
}
