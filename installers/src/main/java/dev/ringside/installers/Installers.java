package dev.ringside.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** jpackage, with what each kind of package needs. */
final class Installers {
    private static final String DESCRIPTION =
            "A desktop portal for your own Azure Managed Instance for Apache Cassandra, on real local nodes";
    private static final List<String> JAVA_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xms24m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-Dringside.command=ringside",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED");
    /** By which Windows knows that one installer replaces another; never changes. */
    private static final String WINDOWS_UPGRADES = "7f5e0c36-2f5b-4a0e-9d0c-52a1c9f0b6d1";

    private final Build build;
    private final OperatingSystem system;

    Installers(Build build, OperatingSystem system) {
        this.build = build;
        this.system = system;
    }

    /** Says what has to be installed before anything is made. */
    void checkTools() {
        if (system == OperatingSystem.LINUX) {
            need("dpkg-deb", "dpkg");
            need("fakeroot", "fakeroot");
            need("rpmbuild", "rpm");
            need("objcopy", "binutils");
        }
    }

    private static void need(String program, String debianPackage) {
        if (!Commands.exists(program)) {
            throw new IllegalStateException(
                    program + " is missing, which the .deb and .rpm are made with. On Debian and"
                            + " Ubuntu: apt-get install dpkg fakeroot rpm binutils (it is in " + debianPackage + ").");
        }
    }

    /** The installed product as a folder, as jpackage lays it out. */
    Path image(Path runtime, Path application) throws IOException, InterruptedException {
        Path images = Folders.fresh(build.work().resolve("image"));
        List<String> arguments = new ArrayList<>(common("app-image", images));
        arguments.addAll(List.of(
                "--input", application.toString(),
                "--main-jar", ApplicationFolder.JAR,
                "--main-class", ApplicationFolder.MAIN_CLASS,
                "--runtime-image", runtime.toString(),
                "--icon", IconFiles.write(system, build.work().resolve("icons")).toString()));
        for (String option : JAVA_OPTIONS) {
            arguments.addAll(List.of("--java-options", option));
        }
        switch (system) {
            case MACOS -> arguments.addAll(List.of("--mac-package-identifier", "dev.ringside"));
            case WINDOWS ->
                arguments.addAll(List.of(
                        "--add-launcher", "ringside=" + build.packaging().resolve("windows/ringside.properties")));
            case LINUX -> {}
        }
        Commands.jdk("jpackage", arguments, environment());
        Path image;
        try (Stream<Path> made = Files.list(images)) {
            image = made.findFirst().orElseThrow();
        }
        if (system == OperatingSystem.LINUX) {
            Path script = image.resolve("bin/ringside");
            Files.copy(system.application(image).resolve("ringside"), script, StandardCopyOption.REPLACE_EXISTING);
            if (!script.toFile().setExecutable(true, false)) {
                throw new IOException(script + " cannot be made executable.");
            }
            // The script is the launcher: one way to start, which knows of terminals and archives.
            Files.delete(image.resolve("lib/libapplauncher.so"));
            Files.delete(system.application(image).resolve("ringside.cfg"));
        }
        Folders.date(image, FileTime.from(build.timestamp()));
        return image;
    }

    /** All packages of the system, and the list of their checksums. */
    List<Path> make(Path image) throws IOException, InterruptedException {
        Path packages = Folders.fresh(build.target().resolve("installers"));
        switch (system) {
            case LINUX -> {
                TarArchive.write(
                        image,
                        "ringside-" + build.version(),
                        packages.resolve("ringside-" + build.version() + "-linux-" + architecture() + ".tar.gz"),
                        build.timestamp());
                install("deb", image, packages, linux());
                install("rpm", image, packages, linux());
            }
            case MACOS -> install("dmg", image, packages, List.of());
            case WINDOWS ->
                install(
                        "msi",
                        image,
                        packages,
                        List.of(
                                "--install-dir",
                                "Ringside",
                                "--win-menu",
                                "--win-menu-group",
                                "Ringside",
                                "--win-shortcut",
                                "--win-upgrade-uuid",
                                WINDOWS_UPGRADES));
        }
        Path bill = build.target().resolve("sbom/ringside.cdx.json");
        if (Files.exists(bill)) {
            Files.copy(bill, packages.resolve("ringside-" + build.version() + "-" + system.word() + ".cdx.json"));
        }
        List<Path> files;
        try (Stream<Path> made = Files.list(packages)) {
            files = made.sorted().toList();
        }
        Checksums.write(files, packages.resolve("SHA256SUMS-" + system.word()));
        return files;
    }

    private List<String> linux() {
        return List.of(
                "--linux-package-name",
                "ringside",
                "--linux-deb-maintainer",
                "ringside@localhost",
                "--linux-menu-group",
                "Development;Database;",
                "--linux-app-category",
                "devel",
                "--linux-shortcut",
                "--linux-rpm-license-type",
                "Apache-2.0",
                "--resource-dir",
                build.packaging().resolve("linux").toString());
    }

    private void install(String type, Path image, Path folder, List<String> more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(common(type, folder));
        arguments.addAll(List.of(
                "--app-image",
                image.toString(),
                "--license-file",
                build.license().toString()));
        arguments.addAll(more);
        Commands.jdk("jpackage", arguments, environment());
    }

    private List<String> common(String type, Path folder) {
        return List.of(
                "--type",
                type,
                "--name",
                system.launcher(),
                "--app-version",
                system.version(build.version()),
                "--vendor",
                "Ringside",
                "--description",
                DESCRIPTION,
                "--dest",
                folder.toString());
    }

    private Map<String, String> environment() {
        return Map.of("SOURCE_DATE_EPOCH", String.valueOf(build.timestamp().getEpochSecond()));
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
