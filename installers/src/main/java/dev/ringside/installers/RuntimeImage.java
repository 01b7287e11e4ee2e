package dev.ringside.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java the product and its nodes run on: the JDK's modules that they need, JavaFX, the launcher {@code java}, and a class-data archive
 * of the JDK's own classes.
 */
final class RuntimeImage {
    /** What jdeps finds in the product and its libraries, and what is only found at run time. */
    private static final List<String> PRODUCT = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.management.rmi",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml",
            "javafx.controls",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** What Cassandra 4.0 to 5.0 need beside those: agents, JMX served by the JDK, scripted functions, and attaching to oneself. */
    private static final List<String> NODES = List.of(
            "java.instrument",
            "java.rmi",
            "java.scripting",
            "jdk.attach",
            "jdk.crypto.cryptoki",
            "jdk.management.agent",
            "jdk.naming.dns",
            "jdk.sctp",
            "jdk.security.auth",
            "jdk.security.jgss",
            "jdk.xml.dom");

    private static final Pattern NATIVE = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    private final Build build;
    private final OperatingSystem system = OperatingSystem.current();

    RuntimeImage(Build build) {
        this.build = build;
    }

    /** Makes it; returns its folder. */
    Path make() throws IOException, InterruptedException {
        Path modules = javaFxModules();
        Path image = build.work().resolve("runtime");
        Folders.delete(image);
        List<String> names = Stream.concat(PRODUCT.stream(), NODES.stream()).toList();
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", names),
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                image.toString()));
        Commands.jdk("jlink", arguments, Map.of());
        // jlink leaves it out, and nodes start faster with it. The serial collector's archive would lack the heap
        // objects.
        Commands.run(
                List.of(
                        system.java(image).toString(),
                        "-Xshare:dump",
                        "-XX:+UseG1GC",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off"),
                Map.of());
        return image;
    }

    /** JavaFX from Maven Central is jars; as modules with native libraries it need not unpack those at every person's first start. */
    private Path javaFxModules() throws IOException, InterruptedException {
        Path modules = Folders.fresh(build.work().resolve("javafx-modules"));
        for (Path jar : build.javaFx()) {
            Path parts = Folders.fresh(build.work().resolve("javafx-parts"));
            Folders.unpack(jar, parts.resolve("classes"), name -> !name.startsWith("META-INF/"));
            // The jars without a system's name hold nothing.
            if (Files.exists(parts.resolve("classes/module-info.class"))) {
                moveNatives(parts.resolve("classes"), Files.createDirectories(parts.resolve("natives")));
                String name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
                Commands.jdk(
                        "jmod",
                        List.of(
                                "create",
                                "--class-path",
                                parts.resolve("classes").toString(),
                                "--libs",
                                parts.resolve("natives").toString(),
                                modules.resolve(name + ".jmod").toString()),
                        Map.of());
            }
        }
        return modules;
    }

    private static void moveNatives(Path classes, Path natives) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.list(classes)) {
            found = files.filter(file ->
                            NATIVE.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
        for (Path file : found) {
            Files.move(file, natives.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
