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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.fxmisc.richtext.CodeArea;

/**
 * Runs the portal's own main class and works its windows as a person would: reads one order a line from standard input, answers each with
 * one line. It does only what the controls themselves offer: it cannot press what is hidden or disabled.
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
            return Screenshot.take(windows().findFirst().orElseThrow().getScene(), subject)
                    .toString();
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

    private static String carriedOut(String order, String subject, String rest) {
        switch (order) {
            case "press":
                return usable(subject, ButtonBase.class)
                        .map(button -> done(button::fire))
                        .orElse(ABSENT);
            case "type":
                return usable(subject, TextInputControl.class)
                        .map(field -> done(() -> field.setText(rest)))
                        .or(() -> usable(subject, CodeArea.class).map(area -> done(() -> area.replaceText(rest))))
                        .orElse(ABSENT);
            case "choose":
                return usable(subject, ComboBox.class)
                        .map(box -> chosen(box, rest))
                        .orElse(ABSENT);
            case "follow":
                return nodes("." + subject)
                        .filter(node -> node instanceof ButtonBase link
                                && link.getText().equals(rest))
                        .findFirst()
                        .map(link -> done(((ButtonBase) link)::fire))
                        .orElse(ABSENT);
            case "text":
                return nodes("#" + subject).findFirst().map(RemoteControl::text).orElse(ABSENT);
            case "close":
                return windows()
                        .findFirst()
                        .map(window ->
                                done(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST))))
                        .orElse(ABSENT);
            default:
                throw new IllegalArgumentException(order);
        }
    }

    private static String done(Runnable action) {
        action.run();
        return DONE;
    }

    private static <T> String chosen(ComboBox<T> box, String words) {
        Optional<T> item = box.getItems().stream()
                .filter(each -> String.valueOf(each).contains(words))
                .findFirst();
        return item.map(each -> done(() -> box.setValue(each))).orElse(ABSENT);
    }

    private static <T extends Node> Optional<T> usable(String id, Class<T> type) {
        return nodes("#" + id)
                .filter(node -> type.isInstance(node) && !node.isDisabled())
                .map(type::cast)
                .findFirst();
    }

    private static Stream<Window> windows() {
        return Window.getWindows().stream().filter(window -> window.getScene() != null);
    }

    private static Stream<Node> nodes(String selector) {
        return windows()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(RemoteControl::isVisible);
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    /** What a person reads there. */
    private static String text(Node node) {
        if (node instanceof Labeled label && label.getText() != null) {
            return label.getText();
        }
        if (node instanceof TextInputControl field) {
            return field.getText();
        }
        return node.lookupAll("*").stream()
                .filter(part -> part instanceof Text && isVisible(part))
                .map(part -> ((Text) part).getText())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" | "));
    }
}
