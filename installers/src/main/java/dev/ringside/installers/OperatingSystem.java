package dev.ringside.installers;

import java.nio.file.Path;
import java.util.Locale;

/** The systems installers are made for, and how jpackage lays an application out on each. */
enum OperatingSystem {
    LINUX("ringside", "lib/app", "lib/runtime", "bin/java"),
    MACOS("Ringside", "Contents/app", "Contents/runtime/Contents/Home", "bin/java"),
    WINDOWS("Ringside Portal", "app", "runtime", "bin\\java.exe");

    private final String launcher;
    private final String application;
    private final String runtime;
    private final String java;

    OperatingSystem(String launcher, String application, String runtime, String java) {
        this.launcher = launcher;
        this.application = application;
        this.runtime = runtime;
        this.java = java;
    }

    static OperatingSystem current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MACOS : LINUX;
    }

    /** In names of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the program a menu starts, and so of jpackage's application. */
    String launcher() {
        return launcher;
    }

    /** Where the jars are in an application image of jpackage. */
    Path application(Path image) {
        return image.resolve(application);
    }

    /** Where the Java runtime is in an application image of jpackage. */
    Path runtime(Path image) {
        return image.resolve(runtime);
    }

    /** The program {@code java} of a runtime. */
    Path java(Path runtimeImage) {
        return runtimeImage.resolve(java);
    }

    String version(String version) {
        return switch (this) {
            case LINUX -> PackageVersion.linux(version);
            case MACOS -> PackageVersion.macos(version);
            case WINDOWS -> PackageVersion.windows(version);
        };
    }
}
