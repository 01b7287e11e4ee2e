package dev.ringside.installers;

import java.io.IOException;
import java.nio.file.Path;

/** Main class: makes the installers of the system it runs on; {@link Build} reads its arguments. Exit code 1 says what is missing. */
public final class MakeInstallers {
    private MakeInstallers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Build build = Build.of(arguments);
        try {
            make(build);
        } catch (IllegalStateException e) {
            System.err.println("[ERROR] " + e.getMessage());
            System.exit(1);
        }
    }

    private static void make(Build build) throws IOException, InterruptedException {
        OperatingSystem system = OperatingSystem.current();
        Installers installers = new Installers(build, system);
        installers.checkTools();
        Path runtime = new RuntimeImage(build).make();
        Path application = new ApplicationFolder(build).make(runtime);
        Path image = installers.image(runtime, application);
        for (Path file : installers.make(image)) {
            System.out.println("[INFO] " + file);
        }
    }
}
