package dev.ringside.provisioning.runtime.host;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where Java 8 is looked for: where {@value #VARIABLE} says, else where each system's installers put it. Looks at files only. */
public final class JavaHomes {
    /** Names the folder of a Java 8; environment variable. */
    public static final String VARIABLE = "JAVA8_HOME";

    /** Since then it reads key stores as the product writes them. */
    private static final int OLDEST_UPDATE = 301;

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"1\\.8\\.0_(\\d+)");
    private static final Pattern NAMED_8 = Pattern.compile("(?:^|[^0-9.])(?:1\\.)?8(?:[^0-9].*)?$");

    private final Map<String, String> environment;
    private final List<Path> folders;

    private JavaHomes(Map<String, String> environment, List<Path> folders) {
        this.environment = Map.copyOf(environment);
        this.folders = List.copyOf(folders);
    }

    public static JavaHomes ofThisComputer() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "/")));
    }

    /** Decides for a system. */
    static JavaHomes of(String osName, Map<String, String> environment, Path home) {
        String system = osName.toLowerCase(Locale.ROOT);
        List<Path> folders = new ArrayList<>();
        if (system.contains("mac")) {
            folders.add(Path.of("/Library/Java/JavaVirtualMachines"));
            folders.add(home.resolve("Library/Java/JavaVirtualMachines"));
        } else if (system.startsWith("windows")) {
            Path programs = Path.of(environment.getOrDefault("ProgramFiles", "C:\\Program Files"));
            for (String vendor :
                    List.of("Java", "Eclipse Adoptium", "Amazon Corretto", "Zulu", "Microsoft", "BellSoft")) {
                folders.add(programs.resolve(vendor));
            }
        } else {
            for (String folder : List.of("/usr/lib/jvm", "/usr/lib64/jvm", "/usr/java", "/opt/java", "/opt")) {
                folders.add(Path.of(folder));
            }
        }
        folders.add(home.resolve(".sdkman/candidates/java"));
        folders.add(home.resolve(".jdks"));
        return new JavaHomes(environment, folders);
    }

    /** The same with other folders to look in. */
    JavaHomes in(List<Path> others) {
        return new JavaHomes(environment, others);
    }

    /** A Java 8 that can run Cassandra 3.11; empty when none is found. */
    public Optional<JavaInstallation> java8() {
        Optional<String> told = Optional.ofNullable(environment.get(VARIABLE)).filter(path -> !path.isBlank());
        if (told.isPresent()) {
            return installation(Path.of(told.get()), true);
        }
        for (Path folder : folders) {
            for (Path home : children(folder)) {
                Optional<JavaInstallation> found =
                        installation(home, false).or(() -> installation(home.resolve("Contents/Home"), false));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Where it was looked for, for people. */
    public String places() {
        String told = environment.getOrDefault(VARIABLE, "");
        return told.isBlank()
                ? "in " + String.join(", ", folders.stream().map(Path::toString).toList()) + " (" + VARIABLE
                        + " is not set)"
                : "in " + told + ", which " + VARIABLE + " names";
    }

    private static Optional<JavaInstallation> installation(Path home, boolean told) {
        JavaInstallation java = new JavaInstallation(home, 8);
        return Files.isExecutable(java.program(false)) && isFitting(home, told) ? Optional.of(java) : Optional.empty();
    }

    /** By the file every vendor's Java has; Debian's 8 has none, so its folder's name has to do, or that a person named it. */
    private static boolean isFitting(Path home, boolean told) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_UPDATE;
        } catch (IOException e) {
            return told || NAMED_8.matcher(String.valueOf(home.getFileName())).find();
        }
    }

    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, Files::isDirectory)) {
            stream.forEach(children::add);
        } catch (IOException e) {
            return List.of(); // not there
        }
        children.sort(null);
        return children;
    }
}
