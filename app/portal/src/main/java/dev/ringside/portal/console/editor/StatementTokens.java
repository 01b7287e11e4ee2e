package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.input.LexState;
import dev.ringside.cqlsh.input.LineLexer;
import dev.ringside.cqlsh.input.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a part of a text, without spaces and comments, a token of several lines in one piece. */
final class StatementTokens {
    private StatementTokens() {}

    /**
     * A token.
     *
     * @param from index of its first character in the whole text
     * @param to index after its last character
     * @param first whether nothing but spaces is before it on its line
     */
    record Piece(TokenKind kind, String text, int from, int to, boolean first) {

        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }
    }

    static List<Piece> of(String text, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        LexState state = LexState.NORMAL;
        int start = from;
        while (start <= to) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 || feed > to ? to : feed;
            state = line(text, start, end, state, pieces);
            start = end + 1;
        }
        return pieces;
    }

    private static LexState line(String text, int start, int end, LexState before, List<Piece> pieces) {
        String line = text.substring(start, end);
        boolean[] first = {true};
        boolean[] goesOn = {before != LexState.NORMAL};
        return LineLexer.lex(line, before, token -> {
            boolean joins = goesOn[0]
                    && !pieces.isEmpty()
                    && pieces.get(pieces.size() - 1).kind() == token.kind();
            goesOn[0] = false;
            if (joins) {
                Piece begun = pieces.remove(pieces.size() - 1);
                int to = start + token.end();
                pieces.add(new Piece(begun.kind(), text.substring(begun.from(), to), begun.from(), to, begun.first()));
            } else if (!token.kind().isJunk()) {
                pieces.add(new Piece(
                        token.kind(), token.text(line), start + token.start(), start + token.end(), first[0]));
            }
            first[0] &= token.kind() == TokenKind.SPACE;
        });
    }
}
