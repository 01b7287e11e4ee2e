package dev.ringside.cqlsh.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One statement or shell command.
 *
 * @param text from its first to its last token, the closing {@code ;} included, block comments taken out
 * @param firstWord its first token as typed
 * @param start index of its first character in the source
 * @param end index after its last character in the source
 * @param line source line of its first character, from 1
 * @param complete whether it was closed, by {@code ;} or, for shell commands, the end of the line
 * @param invalid the first character of it that no token starts with
 */
public record CqlStatement(
        String text,
        String firstWord,
        int start,
        int end,
        int line,
        boolean complete,
        Optional<InvalidSyntax> invalid) {

    /** The first word in lower case: what decides who handles the statement. */
    public String verb() {
        return firstWord.toLowerCase(Locale.ROOT);
    }

    /** Its tokens as typed, without comments, spaces and the closing semicolon. Multi-line tokens are in one piece. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        LexState state = LexState.NORMAL;
        for (String line : text.split("\n", -1)) {
            boolean continues = state != LexState.NORMAL;
            int known = words.size();
            state = LineLexer.lex(line, state, token -> {
                if (!token.kind().isJunk() && token.kind() != TokenKind.SEMICOLON) {
                    words.add(token.text(line));
                }
            });
            if (continues && known > 0 && words.size() > known) {
                String rest = words.remove(known);
                words.set(known - 1, words.get(known - 1) + "\n" + rest);
            }
        }
        return words;
    }
}
