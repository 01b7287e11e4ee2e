package dev.ringside.provisioning.runtime.process;

import dev.ringside.provisioning.runtime.NodeLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The folders and files of one node. */
record NodeFolder(Path path) {

    NodeLayout layout(int disks) {
        List<String> data = IntStream.rangeClosed(1, disks)
                .mapToObj(disk -> text(path.resolve("data" + disk)))
                .toList();
        return new NodeLayout(
                text(configuration()),
                data,
                text(path.resolve("commitlog")),
                text(path.resolve("hints")),
                text(path.resolve("saved_caches")),
                text(path.resolve("cdc_raw")),
                text(logs()));
    }

    /** Every folder the node's process expects. */
    Stream<Path> folders(int disks) {
        return Stream.concat(disks(disks), Stream.of(configuration(), logs(), temporary()));
    }

    /** The folders that stand for the node's disks. */
    Stream<Path> disks(int disks) {
        NodeLayout layout = layout(disks);
        return Stream.concat(
                layout.dataDirectories().stream().map(Path::of),
                Stream.of(
                        Path.of(layout.commitLog()),
                        Path.of(layout.hints()),
                        Path.of(layout.savedCaches()),
                        Path.of(layout.cdcRaw())));
    }

    Path configuration() {
        return path.resolve("conf");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path systemLog() {
        return logs().resolve("system.log");
    }

    Path consoleLog() {
        return logs().resolve("console.log");
    }

    /** Unpacked native libraries; emptied before every start. */
    Path temporary() {
        return path.resolve("tmp");
    }

    /** Where a copy of the disks is kept. */
    Path kept() {
        return path.resolve("kept");
    }

    Path arguments() {
        return path.resolve("java.args");
    }

    Path createdNode() {
        return path.resolve("node.json");
    }

    Path process() {
        return path.resolve("process.json");
    }

    /** The tool that works on the stopped node's files. */
    Path tool() {
        return path.resolve("tool.json");
    }

    Path exit() {
        return path.resolve("exit.json");
    }

    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }
}
