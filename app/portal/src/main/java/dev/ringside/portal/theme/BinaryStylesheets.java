package dev.ringside.portal.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Run by the build: converts the stylesheets of a folder to JavaFX's binary form, which the portal loads in a fraction of the time. That
 * form belongs to the version of JavaFX that made it.
 */
public final class BinaryStylesheets {
    private BinaryStylesheets() {}

    /**
     * Converts each {@code .css} of the first folder to a {@code .bss} in the second.
     *
     * @throws IOException when a file cannot be read or written, or holds what is no CSS
     */
    public static void main(String[] folders) throws IOException {
        Path target = Files.createDirectories(Path.of(folders[1]));
        for (Path sheet : sheets(Path.of(folders[0]))) {
            String name = sheet.getFileName().toString();
            Path binary = target.resolve(name.substring(0, name.length() - ".css".length()) + ".bss");
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
        }
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }
}
