package dev.ringside.portal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringside.portal.Launcher;
import dev.ringside.portal.testing.Screenshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Runs the portal's own main class and works its windows with mouse and keyboard: reads one order a line from standard input, answers
 * each with one line. What cannot be done now, because it is not there, disabled or covered by something, is {@link #ABSENT}.
 */
final class RemoteControl {
    /** Begins every answer, to tell it from what the portal itself may print. */
    static final String ANSWER = "=> ";

    static final String DONE = "done";
    /** There is no such control, or a person could not use it now. */
    static final String ABSENT = "absent";

    private static final long PATIENCE_SECONDS = 30;

    private RemoteControl() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        Thread listener = new Thread(() -> listen(out), "remote-control");
        listener.setDaemon(true);
        listener.start();
        Launcher.main(arguments);
    }

    private static void listen(PrintStream out) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(ANSWER + answer(line).replace("\n", "\\n"));
            }
        } catch (IOException | InterruptedException e) {
            out.println(ANSWER + e);
        }
    }

    private static String answer(String line) throws InterruptedException {
        String[] words = line.split("\t", 3);
        String subject = words.length > 1 ? words[1] : "";
        String rest = words.length > 2 ? words[2].replace("\\n", "\n") : "";
        if (words[0].equals("picture")) {
            return picture(subject);
        }
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                try {
                    answer.complete(carriedOut(words[0], subject, rest));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException e) {
            // The toolkit has not been started yet.
            return ABSENT;
        } catch (ExecutionException | TimeoutException e) {
            return String.valueOf(e);
        }
    }

    private static String picture(String name) {
        Optional<Window> window = Sight.windows().findFirst();
        window.ifPresent(present -> Screenshot.take(present.getScene(), name));
        // Tests that share a toolkit switch it off with their first picture; a portal ends with its window.
        Platform.setImplicitExit(true);
        return window.isPresent() ? DONE : ABSENT;
    }

    private static String carriedOut(String order, String subject, String rest) {
        switch (order) {
            case "press":
                return pressed(Sight.nodes("#" + subject).findFirst());
            case "follow":
                return pressed(Sight.nodes(".hyperlink")
                        .filter(node ->
                                node instanceof Hyperlink link && link.getText().equals(subject))
                        .findFirst());
            case "command":
                return pressed(Sight.nodes(".button")
                        .filter(node -> node instanceof ButtonBase button && subject.equals(button.getText()))
                        .findFirst());
            case "row":
                return pressed(Sight.row(subject, rest));
            case "pick":
                return pressed(Sight.choice(subject));
            case "focused":
                return Sight.nodes("#" + subject).anyMatch(Sight::hasFocus) ? DONE : ABSENT;
            case "paste":
                Hands.paste(subject.replace("\\n", "\n"));
                return DONE;
            case "text":
                return Sight.nodes("#" + subject).findFirst().map(Sight::text).orElse(ABSENT);
            case "close":
                return Sight.windows()
                        .findFirst()
                        .map(window -> {
                            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
                            return DONE;
                        })
                        .orElse(ABSENT);
            default:
                throw new IllegalArgumentException(order);
        }
    }

    private static String pressed(Optional<Node> node) {
        return node.filter(Hands::press).isPresent() ? DONE : ABSENT;
    }
}
