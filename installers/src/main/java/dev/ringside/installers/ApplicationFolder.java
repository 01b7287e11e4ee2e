package dev.ringside.installers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * What of the product is not Java itself: its jars, one jar that names them all in order, the start script, and the list of classes that
 * class-data archives are made of where the product is installed.
 */
final class ApplicationFolder {
    /** The one entry of the class path; short in process lists, and the same wherever the archive is made and used. */
    static final String JAR = "ringside.jar";

    static final String MAIN_CLASS = "dev.ringside.portal.Launcher";
    private static final String CLASS_LIST = "ringside.classlist";

    private final Build build;

    ApplicationFolder(Build build) {
        this.build = build;
    }

    /** Puts it together; returns its folder. */
    Path make(Path runtime) throws IOException, InterruptedException {
        Path folder = Folders.fresh(build.work().resolve("application"));
        List<String> names = new ArrayList<>();
        for (Path jar : build.application()) {
            String name = jar.getFileName().toString();
            if (names.contains(name)) {
                throw new IllegalStateException("Two jars are named " + name + ".");
            }
            Files.copy(jar, folder.resolve(name));
            names.add(name);
        }
        writeJar(folder.resolve(JAR), names);
        if (OperatingSystem.current() != OperatingSystem.WINDOWS) {
            for (String script : List.of("ringside", "make-archive")) {
                Path copy = folder.resolve(script);
                Files.copy(
                        build.packaging().resolve("unix").resolve(script), copy, StandardCopyOption.REPLACE_EXISTING);
                if (!copy.toFile().setExecutable(true, false)) {
                    throw new IOException(copy + " cannot be made executable.");
                }
            }
            Files.write(folder.resolve(CLASS_LIST), new ClassList(build, runtime, folder.resolve(JAR)).record());
        }
        Folders.date(folder, FileTime.from(build.timestamp()));
        return folder;
    }

    private void writeJar(Path file, List<String> classPath) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        JarEntry entry = new JarEntry("META-INF/MANIFEST.MF");
        entry.setLastModifiedTime(FileTime.from(build.timestamp()));
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(entry);
            manifest.write(jar);
            jar.closeEntry();
        }
    }
}
