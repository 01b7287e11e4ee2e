package dev.ringside.cqlsh.complete;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files a name in quotes may go on to. */
final class FileNames {
    private static final int MOST = 200;

    private FileNames() {}

    /** Quoted names that begin with {@code typed}, which is empty or begins with a quote; folders end with a slash and no quote. */
    static List<String> matching(String typed) {
        String name = typed.isEmpty() ? "" : typed.substring(1).replace("''", "'");
        int slash = name.lastIndexOf('/');
        String folder = name.substring(0, slash + 1);
        String begin = name.substring(slash + 1);
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path(folder), file -> shown(file, begin))) {
            for (Path file : files) {
                String found = "'" + (folder + file.getFileName()).replace("'", "''");
                names.add(Files.isDirectory(file) ? found + "/" : found + "'");
                if (names.size() >= MOST) {
                    break;
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        names.sort(null);
        return names;
    }

    private static boolean shown(Path file, String begin) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(begin) && (!name.startsWith(".") || begin.startsWith("."));
    }

    private static Path path(String folder) {
        if (folder.startsWith("~/")) {
            String home = System.getenv("HOME");
            return Path.of(home == null ? System.getProperty("user.home", "") : home, folder.substring(2));
        }
        return Path.of(folder.isEmpty() ? "." : folder);
    }
}
