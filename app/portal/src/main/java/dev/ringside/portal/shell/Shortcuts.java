package dev.ringside.portal.shell;

import dev.ringside.portal.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the portal. Plain characters do not while one is typing. */
final class Shortcuts {

    /** A key and what it does. {@code character} is a plain character, which works on every keyboard layout. */
    record Shortcut(
            Optional<KeyCombination> combination,
            Optional<String> character,
            String keys,
            String text,
            Runnable action) {

        static Shortcut of(KeyCombination combination, String text, Runnable action) {
            return new Shortcut(Optional.of(combination), Optional.empty(), combination.getDisplayText(), text, action);
        }

        static Shortcut typed(String character, String text, Runnable action) {
            return new Shortcut(Optional.empty(), Optional.of(character), character, text, action);
        }
    }

    private final List<Shortcut> all;

    Shortcuts(
            Runnable search,
            Runnable help,
            Runnable create,
            Runnable back,
            Runnable home,
            Runnable notifications,
            Runnable theme) {
        all = List.of(
                Shortcut.typed("/", Texts.get("shortcut.search"), search),
                Shortcut.typed("?", Texts.get("shortcut.help"), help),
                Shortcut.of(
                        new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
                        Texts.get("shortcut.create"),
                        create),
                Shortcut.of(
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        Texts.get("shortcut.back"),
                        back),
                Shortcut.of(
                        new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN),
                        Texts.get("shortcut.home"),
                        home),
                Shortcut.of(
                        new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        Texts.get("shortcut.notifications"),
                        notifications),
                Shortcut.of(
                        new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        Texts.get("shortcut.theme"),
                        theme));
    }

    List<Shortcut> all() {
        return all;
    }

    /** Listens at {@code root} for keys nobody below it used. */
    void listenAt(Node root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> all.stream()
                .filter(shortcut ->
                        shortcut.combination().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(shortcut -> run(shortcut, event)));
        root.addEventHandler(KeyEvent.KEY_TYPED, event -> all.stream()
                .filter(shortcut -> shortcut.character()
                        .filter(character -> character.equals(event.getCharacter()) && !isTyping(root))
                        .isPresent())
                .findFirst()
                .ifPresent(shortcut -> run(shortcut, event)));
    }

    private static void run(Shortcut shortcut, KeyEvent event) {
        event.consume();
        shortcut.action().run();
    }

    private static boolean isTyping(Node root) {
        Node owner = root.getScene().getFocusOwner();
        return owner instanceof TextInputControl
                || (owner != null && owner.getStyleClass().contains("code-area"));
    }
}
