package dev.ringside.cli.edit;

import dev.ringside.cli.edit.Stroke.Key;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * Reads lines a person types at a terminal, as readline does in its Emacs mode. The terminal is raw only while a line is typed. One thread
 * at a time.
 */
public final class LineEditor {
    private static final String MARK_PASTES = "\u001b[?2004h";
    private static final String NO_MARKS = "\u001b[?2004l";
    private static final Map<Key, Consumer<EditBuffer>> EDITS = Map.ofEntries(
            Map.entry(Key.BACKSPACE, EditBuffer::backspace),
            Map.entry(Key.DELETE, EditBuffer::delete),
            Map.entry(Key.DELETE_OR_END, EditBuffer::delete),
            Map.entry(Key.LEFT, EditBuffer::left),
            Map.entry(Key.RIGHT, EditBuffer::right),
            Map.entry(Key.WORD_LEFT, EditBuffer::wordLeft),
            Map.entry(Key.WORD_RIGHT, EditBuffer::wordRight),
            Map.entry(Key.HOME, EditBuffer::home),
            Map.entry(Key.END, EditBuffer::end),
            Map.entry(Key.CUT_TO_END, EditBuffer::cutToEnd),
            Map.entry(Key.CUT_TO_START, EditBuffer::cutToStart),
            Map.entry(Key.CUT_TO_BLANK, EditBuffer::cutToBlank),
            Map.entry(Key.CUT_WORD_LEFT, EditBuffer::cutWordLeft),
            Map.entry(Key.CUT_WORD_RIGHT, EditBuffer::cutWordRight),
            Map.entry(Key.PASTE, EditBuffer::paste),
            Map.entry(Key.TRANSPOSE, EditBuffer::transpose),
            Map.entry(Key.UNDO, EditBuffer::undo));

    private final Terminal terminal;
    private final IntSupplier columns;
    private final String type;
    private final KeyReader keys;
    private final Screen screen;
    private final TypedLines history;
    private final Proposal.Source proposals;
    private final EditBuffer buffer = new EditBuffer();

    /** Ctrl-C while typing. */
    public static final class Interrupted extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param type the terminal's, as the variable TERM names it
     * @param columns how wide the terminal is now, from 1
     */
    public LineEditor(
            Terminal terminal, String type, IntSupplier columns, TypedLines history, Proposal.Source proposals) {
        this.terminal = terminal;
        this.type = type;
        this.columns = columns;
        this.history = history;
        this.proposals = proposals;
        boolean moves = !type.startsWith("dumb");
        this.keys = new KeyReader(terminal.reader());
        this.screen = new Screen(terminal.writer(), columns, moves);
        mark(MARK_PASTES);
    }

    /**
     * The next line; nothing when the terminal is closed or Ctrl-D is pressed on an empty line. Of a prompt with several lines only the last
     * one is shown again while the line is edited.
     */
    public Optional<String> read(String prompt) throws IOException, Interrupted {
        Attributes before = enterRawMode();
        try {
            int last = prompt.lastIndexOf('\n') + 1;
            terminal.writer().print(prompt.substring(0, last));
            buffer.reset("");
            screen.begin(prompt.substring(last));
            return edit();
        } finally {
            terminal.setAttributes(before);
        }
    }

    /** A line that is not shown; nothing when the person gives up. */
    public Optional<String> readHidden(String prompt) throws IOException {
        Attributes before = enterRawMode();
        try {
            terminal.writer().print(prompt);
            terminal.writer().flush();
            buffer.reset("");
            Optional<String> line = hidden();
            terminal.writer().print("\n");
            terminal.writer().flush();
            return line;
        } finally {
            terminal.setAttributes(before);
        }
    }

    /** Leaves the terminal as it was found. */
    public void close() {
        mark(NO_MARKS);
    }

    /** Only terminals that mark pastes are asked to: others would show the request. */
    private void mark(String request) {
        if (type.startsWith("xterm")
                || type.startsWith("screen")
                || type.startsWith("tmux")
                || type.startsWith("rxvt")) {
            terminal.writer().print(request);
            terminal.writer().flush();
        }
    }

    /** Ctrl-C comes as a character, so that it ends the line and nothing else; Ctrl-Z stays the terminal's. */
    private Attributes enterRawMode() {
        Attributes before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setControlChar(Attributes.ControlChar.VINTR, 0);
        terminal.setAttributes(raw);
        return before;
    }

    private Optional<String> edit() throws IOException, Interrupted {
        HistoryWalk walk = new HistoryWalk(history.all());
        boolean tabBefore = false;
        Stroke stroke = keys.next();
        while (!ends(stroke)) {
            if (stroke.key() == Key.SEARCH) {
                stroke = new HistorySearch(keys, screen, history.all()).run(buffer);
                continue;
            }
            take(stroke, walk, tabBefore);
            tabBefore = stroke.key() == Key.TAB;
            stroke = keys.next();
        }
        return end(stroke);
    }

    private boolean ends(Stroke stroke) {
        return switch (stroke.key()) {
            case ENTER, INTERRUPT, CLOSED -> true;
            case DELETE_OR_END -> buffer.isEmpty();
            default -> false;
        };
    }

    private Optional<String> end(Stroke stroke) throws Interrupted {
        if (stroke.key() == Key.INTERRUPT) {
            screen.show(buffer.text() + '\u0003', buffer.text().length() + 1);
            screen.leave();
            throw new Interrupted();
        }
        if (stroke.key() == Key.ENTER) {
            screen.leave();
            return Optional.of(buffer.text());
        }
        return stroke.key() == Key.CLOSED && !buffer.isEmpty() ? Optional.of(buffer.text()) : Optional.empty();
    }

    private void take(Stroke stroke, HistoryWalk walk, boolean tabBefore) {
        Consumer<EditBuffer> edit = EDITS.get(stroke.key());
        if (edit != null) {
            edit.accept(buffer);
        }
        switch (stroke.key()) {
            case TEXT -> buffer.insert(stroke.text());
            case TAB -> complete(tabBefore);
            case UP -> walk.older(buffer);
            case DOWN -> walk.newer(buffer);
            case OLDEST -> walk.oldest(buffer);
            case NEWEST -> walk.newest(buffer);
            case CLEAR_SCREEN -> screen.clear();
            default -> {
                // an edit, done above, or a key without a meaning
            }
        }
        screen.show(buffer.text(), buffer.cursor());
    }

    private void complete(boolean again) {
        Proposal proposal = proposals.at(buffer.text(), buffer.cursor());
        String typed = buffer.text().substring(proposal.from(), buffer.cursor());
        if (!proposal.text().equals(typed)) {
            buffer.replace(proposal.from(), buffer.cursor(), proposal.text());
        } else if (again && !proposal.choices().isEmpty()) {
            screen.below(ChoiceColumns.of(proposal.choices(), columns.getAsInt()));
        } else {
            screen.bell();
        }
    }

    private Optional<String> hidden() throws IOException {
        while (true) {
            Stroke stroke = keys.next();
            switch (stroke.key()) {
                case TEXT -> buffer.insert(stroke.text());
                case BACKSPACE -> buffer.backspace();
                case CUT_TO_START -> buffer.reset("");
                case ENTER -> {
                    String line = buffer.text();
                    buffer.reset("");
                    return Optional.of(line);
                }
                case INTERRUPT, CLOSED, DELETE_OR_END -> {
                    return Optional.empty();
                }
                default -> screen.bell();
            }
        }
    }
}
