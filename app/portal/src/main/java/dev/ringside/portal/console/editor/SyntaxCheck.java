package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.input.CqlStatement;
import dev.ringside.cqlsh.input.LexState;
import dev.ringside.cqlsh.input.LineLexer;
import dev.ringside.cqlsh.input.ShellWords;
import dev.ringside.cqlsh.input.StatementSplitter;
import dev.ringside.cqlsh.input.TokenKind;
import dev.ringside.portal.console.editor.StatementTokens.Piece;
import dev.ringside.portal.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what can be seen to be wrong without a server: characters that begin no token, strings and comments without an end, brackets
 * without a partner, first words nobody knows, commas before nothing, and a semicolon that seems to be missing. Linear in the text.
 */
final class SyntaxCheck {
    private static final Set<String> VERBS = Set.of(
            "select",
            "insert",
            "update",
            "delete",
            "truncate",
            "create",
            "drop",
            "alter",
            "grant",
            "revoke",
            "list",
            "use",
            "begin",
            "apply",
            "copy",
            "add",
            "commit",
            "help",
            "?",
            "elapsed");
    private static final Set<String> BEGINNINGS = Set.of(
            "select",
            "insert",
            "update",
            "delete",
            "truncate",
            "create",
            "drop",
            "alter",
            "use",
            "begin",
            "grant",
            "revoke",
            "describe",
            "consistency",
            "tracing");
    private static final Set<String> AFTER_LIST =
            Set.of("from", "where", "values", "order", "limit", "allow", "using", "group", "per");
    private static final String OPENERS = "([{";
    private static final String CLOSERS = ")]}";

    private final String text;
    private final int caret;
    private final List<Mark> marks = new ArrayList<>();

    private SyntaxCheck(String text, int caret) {
        this.text = text;
        this.caret = caret;
    }

    /** What is wrong, in order. A first word that ends at {@code caret} is still being typed. */
    static List<Mark> of(String text, int caret) {
        SyntaxCheck check = new SyntaxCheck(text, caret);
        for (CqlStatement statement : StatementSplitter.split(text)) {
            check.statement(statement);
        }
        check.unclosed();
        check.marks.sort(Comparator.comparingInt(Mark::from));
        return check.marks;
    }

    private void statement(CqlStatement statement) {
        List<Piece> pieces = StatementTokens.of(text, statement.start(), statement.end());
        if (pieces.isEmpty()) {
            return;
        }
        firstWord(pieces.get(0), statement);
        brackets(pieces, statement.complete());
        boolean batch = pieces.get(0).is("begin");
        boolean grants = pieces.get(0).is("grant")
                || pieces.get(0).is("revoke")
                || pieces.get(0).is("list");
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.kind() == TokenKind.INVALID) {
                mark(piece, Texts.get("console.check.invalid", piece.text()));
            } else if (piece.is(",") && i + 1 < pieces.size() && endsList(pieces.get(i + 1))) {
                mark(piece, Texts.get("console.check.comma"));
            } else if (i > 0 && !batch && !grants && begins(piece, pieces.get(i - 1))) {
                mark(piece, Texts.get("console.check.semicolon", piece.text().toUpperCase(Locale.ROOT)));
            }
        }
    }

    private void firstWord(Piece first, CqlStatement statement) {
        String verb = first.text().toLowerCase(Locale.ROOT);
        boolean typing = !statement.complete() && first.to() == caret;
        if (!VERBS.contains(verb) && !ShellWords.endsWithLine(verb) && !typing && first.kind() != TokenKind.INVALID) {
            mark(first, Texts.get("console.check.verb", first.text()));
        }
    }

    private static boolean endsList(Piece piece) {
        return piece.kind() == TokenKind.SEMICOLON
                || (piece.kind() == TokenKind.SYMBOL && CLOSERS.contains(piece.text()))
                || (piece.kind() == TokenKind.WORD
                        && AFTER_LIST.contains(piece.text().toLowerCase(Locale.ROOT)));
    }

    /** A word that begins statements at the beginning of a line; views are made AS SELECT. */
    private static boolean begins(Piece piece, Piece before) {
        return piece.first()
                && piece.kind() == TokenKind.WORD
                && BEGINNINGS.contains(piece.text().toLowerCase(Locale.ROOT))
                && !before.is("as")
                && !before.is(",")
                && !before.is("(");
    }

    private void brackets(List<Piece> pieces, boolean complete) {
        Deque<Piece> open = new ArrayDeque<>();
        for (Piece piece : pieces) {
            if (piece.kind() != TokenKind.SYMBOL) {
                continue;
            }
            int closer = CLOSERS.indexOf(piece.text());
            if (OPENERS.contains(piece.text())) {
                open.push(piece);
            } else if (closer >= 0) {
                if (open.isEmpty()) {
                    mark(piece, Texts.get("console.check.closer", piece.text()));
                } else if (OPENERS.indexOf(open.pop().text()) != closer) {
                    mark(piece, Texts.get("console.check.mismatch", piece.text()));
                    return;
                }
            }
        }
        if (complete) {
            open.forEach(piece -> mark(piece, Texts.get("console.check.opener", piece.text())));
        }
    }

    /** What is still open at the end has taken everything behind it. */
    private void unclosed() {
        LexState state = LexState.NORMAL;
        int opened = 0;
        int from = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            int start = from;
            int[] last = {start};
            LexState before = state;
            state = LineLexer.lex(text.substring(from, end), state, token -> last[0] = start + token.start());
            if (state != LexState.NORMAL && (before == LexState.NORMAL || last[0] > start)) {
                opened = last[0];
            }
            from = end + 1;
        }
        if (state != LexState.NORMAL) {
            int feed = text.indexOf('\n', opened);
            int end = feed < 0 ? text.length() : feed;
            marks.add(new Mark(opened, Math.max(opened + 1, end), Texts.get(unclosed(state))));
        }
    }

    private static String unclosed(LexState state) {
        return switch (state) {
            case STRING, DOLLAR_STRING -> "console.check.string";
            case QUOTED_NAME -> "console.check.name";
            case BLOCK_COMMENT -> "console.check.comment";
            case NORMAL -> throw new IllegalArgumentException("Nothing is open");
        };
    }

    private void mark(Piece piece, String message) {
        marks.add(new Mark(piece.from(), piece.to(), message));
    }
}
