package dev.ringside.provisioning.runtime.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.runtime.CommandResult;
import dev.ringside.provisioning.runtime.ConfigurationFile;
import dev.ringside.provisioning.runtime.LoaderVerdict;
import dev.ringside.provisioning.runtime.LoaderVerdict.Complaint;
import dev.ringside.provisioning.runtime.NodeBlueprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a Java with Cassandra's jars needs in order to judge a configuration, and what its answer means. A runtime puts {@link #files} into
 * a folder, adds that folder to Cassandra's class path, and runs {@link #command}.
 */
public final class LoaderTrial {
    private static final String MAIN = "dev.ringside.provisioning.runtime.loader.LoaderMain";
    private static final List<String> CLASSES = List.of("LoaderMain.class", "LoaderAttempt.class");
    private static final String CLASS_FOLDER = "dev/ringside/provisioning/runtime/loader/";
    private static final String LOGBACK = "quiet.xml";
    private static final String SILENCE = "<configuration><root level=\"OFF\"/></configuration>\n";

    /** The node's options that decide what a setting may be or what Java lets Cassandra do; none that opens a port. */
    private static final List<String> KEPT = List.of(
            "-Xmx",
            "-XX:MaxDirectMemorySize",
            "-XX:ActiveProcessorCount",
            "--add-",
            "-Djava.security.manager",
            "-Djava.net.",
            "-Djdk.",
            "-Dio.netty.",
            "-Dfile.encoding");

    private LoaderTrial() {}

    /**
     * The files of the folder, by their path in it; {@code conf/} is the node's configuration folder. Some hold secrets.
     *
     * @param blueprint to be judged
     * @param good is known to load; where it differs, settings of {@code blueprint} are suspects
     * @param there a folder the configuration names, of which everything is to be looked for in {@code here}
     */
    public static Map<String, byte[]> files(NodeBlueprint blueprint, NodeBlueprint good, String there, String here) {
        Map<String, byte[]> files = new TreeMap<>();
        for (ConfigurationFile file : blueprint.files()) {
            files.put("conf/" + file.name(), file.content());
        }
        files.put("judged.yaml", yaml(blueprint, there, here));
        files.put("good.yaml", yaml(good, there, here));
        files.put(LOGBACK, SILENCE.getBytes(UTF_8));
        for (String name : CLASSES) {
            files.put(CLASS_FOLDER + name, bytes(name));
        }
        return files;
    }

    private static byte[] yaml(NodeBlueprint blueprint, String there, String here) {
        ConfigurationFile yaml = blueprint.files().stream()
                .filter(file -> file.name().equals("cassandra.yaml"))
                .findFirst()
                .orElseThrow();
        return new String(yaml.content(), UTF_8).replace(there, here).getBytes(UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = LoaderTrial.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the product");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What follows {@code java}.
     *
     * @param folder where {@link #files} are, as that Java sees it, with {@code /}
     * @param uri the same as a {@code file:} URI that ends in {@code /}
     */
    public static List<String> command(NodeBlueprint blueprint, String folder, String uri, String classPath) {
        List<String> command = new ArrayList<>();
        blueprint.jvmOptions().stream()
                .filter(option -> KEPT.stream().anyMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                // One process initialises several times.
                "-Dorg.apache.cassandra.disable_mbean_registration=true",
                "-Dlogback.configurationFile=" + uri + LOGBACK,
                "-Dcassandra.config=" + uri + "tried.yaml",
                "-Dcassandra-rackdc.properties=" + uri + "conf/cassandra-rackdc.properties",
                "-Dcassandra.storagedir=" + folder,
                "-Djava.io.tmpdir=" + folder,
                "-Djna.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-cp",
                classPath,
                MAIN,
                folder + "/judged.yaml",
                folder + "/good.yaml",
                folder + "/tried.yaml"));
        return command;
    }

    /** What the command's output says. */
    public static LoaderVerdict verdict(CommandResult result) throws ProvisioningException {
        List<Complaint> complaints = new ArrayList<>();
        Map<String, String> effective = new TreeMap<>();
        Map<String, String> defaults = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        Map<String, String> types = new TreeMap<>();
        boolean done = false;
        for (String line : result.output().lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 4 && parts[0].equals("ringside")) {
                String key = parts[2];
                String text = parts[3].replace('\u2028', '\n');
                switch (parts[1]) {
                    case "complaint" ->
                        complaints.add(new Complaint(
                                Optional.of(key).filter(name -> !name.equals("-")), LoaderWords.plain(text)));
                    case "effective" -> effective.put(key, text);
                    case "default" -> defaults.put(key, text);
                    case "known" -> known.add(key);
                    case "type" -> types.put(key, text);
                    default -> done = done || parts[1].equals("done");
                }
            }
        }
        if (!done) {
            throw new ProvisioningException(failed(result));
        }
        return new LoaderVerdict(complaints, effective, defaults, known, types);
    }

    private static Problem failed(CommandResult result) {
        String said = String.join(
                " | ",
                Stream.concat(result.output().lines(), result.errors().lines())
                        .filter(line -> !line.startsWith("ringside\t") && !line.isBlank())
                        .limit(10)
                        .toList());
        return new Problem.Unexpected(
                "Cassandra's loader could not be asked about the configuration: its Java ended with code "
                        + result.exitCode() + (said.isEmpty() ? "." : ": " + said),
                "Close other programs in case memory is short, then try again.");
    }
}
