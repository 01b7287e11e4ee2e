package dev.ringside.cli.golden;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a case runs: a folder and a home of its own, and a node. The recordings have placeholders for them.
 *
 * @param folder where relative names start
 */
record GoldenPlace(Path folder, Path home, InetSocketAddress node) {

    static GoldenPlace create(Path parent, String name, InetSocketAddress node) throws IOException {
        Path place = Files.createTempDirectory(parent, name);
        return new GoldenPlace(
                Files.createDirectory(place.resolve("work")), Files.createDirectory(place.resolve("home")), node);
    }

    /** The file a case names. */
    Path path(String name) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : folder.resolve(name);
    }

    /** {@code text} with this place instead of placeholders. */
    String fill(String text) {
        return text.replace("{host}", host())
                .replace("{port}", String.valueOf(node.getPort()))
                .replace("{cwd}", folder.toString())
                .replace("{home}", home.toString());
    }

    /** {@code text} with placeholders instead of this place. */
    String neutral(String text) {
        String placed = text.replace(home.toString(), "{home}").replace(folder.toString(), "{cwd}");
        String hosted = Pattern.compile("(?<![0-9A-Za-z.])" + Pattern.quote(host()) + "(?![0-9A-Za-z]|\\.[0-9])")
                .matcher(placed)
                .replaceAll("{host}");
        return Pattern.compile("(\\{host\\}(?::|', ))" + node.getPort() + "\\b")
                .matcher(hosted)
                .replaceAll("$1{port}");
    }

    private String host() {
        return node.getAddress().getHostAddress();
    }
}
