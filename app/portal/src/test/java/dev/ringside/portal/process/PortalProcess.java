package dev.ringside.portal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.portal.Launcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A portal that runs as a process of its own on a display of its own, and the orders a person's hands carry out on it. */
final class PortalProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration WORK = Duration.ofMinutes(15);
    private static final String CACHE = "ringside.cache";

    private final VirtualDisplay display;
    private final Process process;
    private final BufferedReader in;
    private final Writer out;

    private PortalProcess(VirtualDisplay display, Process process) {
        this.display = display;
        this.process = process;
        in = process.inputReader(UTF_8);
        out = process.outputWriter(UTF_8);
    }

    /** Starts a portal on the state folder; where displays in memory can't be had, JavaFX's own takes their place. */
    static PortalProcess open(Path home) throws IOException {
        VirtualDisplay display = VirtualDisplay.open();
        List<String> options = display.name().isPresent()
                ? List.of("-Dprism.order=sw")
                : List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw");
        return new PortalProcess(display, java(home, display.name(), options, RemoteControl.class.getName()));
    }

    /** Starts what obeys {@link RemoteControl}'s orders in its own way; {@code display} is closed with it. */
    static PortalProcess start(VirtualDisplay display, ProcessBuilder program) throws IOException {
        return new PortalProcess(display, program.start());
    }

    /** Runs the product's command line on the state folder and returns what it printed; fails when the command does. */
    static String command(Path home, String... arguments) throws IOException, InterruptedException {
        Process process = java(home, Optional.empty(), List.of(), Launcher.class.getName(), arguments);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", arguments) + " failed; see " + home.resolve("errors.txt"));
        }
        return text;
    }

    private static Process java(
            Path home, Optional<String> display, List<String> options, String mainClass, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        String cache = System.getProperty(CACHE, "");
        if (!cache.isEmpty()) {
            command.add("-D" + CACHE + "=" + cache);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        home.resolve("errors.txt").toFile()));
        builder.environment().put("RINGSIDE_HOME", home.toString());
        display.ifPresent(name -> builder.environment().put("DISPLAY", name));
        return builder.start();
    }

    // ---- what a person does

    /** Clicks what has the id once it can be clicked. */
    void press(String id) {
        order("press\t" + id);
    }

    /** Clicks the link with that text. */
    void follow(String text) {
        order("follow\t" + text);
    }

    /** Clicks the button with those words, for buttons that have no id of their own. */
    void command(String words) {
        order("command\t" + words);
    }

    /** Clicks the row of the table that has a cell with that text. */
    void select(String table, String words) {
        order("row\t" + table + "\t" + words);
    }

    /** Puts the text in place of what stands in the field or editor. */
    void type(String id, String text) {
        order("press\t" + id);
        order("focused\t" + id);
        order("paste\t" + text.replace("\n", "\\n"));
        read(id, text::equals);
    }

    /** Opens the drop-down list and chooses the line that says so. */
    void choose(String id, String words) {
        order("press\t" + id);
        order("pick\t" + words);
        read(id, text -> text.contains(words));
    }

    /** Asks the window to close, as its close button does. */
    void closeWindow() {
        order("close");
    }

    /** Writes {@code target/screenshots/<name>.png}. */
    void picture(String name) {
        answer("picture\t" + name);
    }

    /** Waits until what is written there fulfils the condition, and returns it. */
    String read(String id, Predicate<String> condition) {
        return await("text\t" + id, condition, PATIENCE);
    }

    /** As {@link #read}, for what takes as long as work on nodes does. */
    String readPatiently(String id, Predicate<String> condition) {
        return await("text\t" + id, condition, WORK);
    }

    private void order(String line) {
        await(line, RemoteControl.DONE::equals, PATIENCE);
    }

    private String await(String line, Predicate<String> condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        String last = answer(line);
        while (!condition.test(last)) {
            if (System.nanoTime() > end) {
                picture("process-failed");
                throw new AssertionError("Waited in vain for " + line.replace('\t', ' ') + ", which says: " + last);
            }
            LockSupport.parkNanos(10_000_000);
            last = answer(line);
        }
        return last;
    }

    private String answer(String line) {
        try {
            out.write(line + "\n");
            out.flush();
            for (String each = in.readLine(); each != null; each = in.readLine()) {
                if (each.startsWith(RemoteControl.ANSWER)) {
                    return each.substring(RemoteControl.ANSWER.length()).replace("\\n", "\n");
                }
            }
            throw new AssertionError("The portal has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- what happens to a process

    long pid() {
        return process.pid();
    }

    /** SIGTERM; returns when it is gone. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** SIGKILL; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        display.close();
    }

    /** Waits until it ends by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            picture("process-failed");
            throw new AssertionError("The portal does not end");
        }
        return process.exitValue();
    }
}
