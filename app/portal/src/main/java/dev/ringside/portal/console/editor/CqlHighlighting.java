package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.input.CqlWords;
import dev.ringside.cqlsh.input.LexState;
import dev.ringside.cqlsh.input.LineLexer;
import dev.ringside.cqlsh.input.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of CQL's tokens, one span per token, in one pass over the text. */
final class CqlHighlighting {
    private static final List<String> WRONG = List.of("cql-wrong");

    private CqlHighlighting() {}

    /** The tokens' styles, and {@code cql-wrong} at the marks, which are in order. */
    static StyleSpans<Collection<String>> of(String text, List<Mark> marks) {
        StyleSpans<Collection<String>> tokens = of(text);
        if (marks.isEmpty()) {
            return tokens;
        }
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int at = 0;
        for (Mark mark : marks) {
            int to = Math.min(mark.to(), text.length());
            if (mark.from() >= at && to > mark.from()) {
                spans.add(List.of(), mark.from() - at);
                spans.add(WRONG, to - mark.from());
                at = to;
            }
        }
        spans.add(List.of(), text.length() - at);
        return tokens.overlay(spans.create(), CqlHighlighting::both);
    }

    private static Collection<String> both(Collection<String> token, Collection<String> mark) {
        if (mark.isEmpty()) {
            return token;
        }
        List<String> all = new ArrayList<>(token);
        all.addAll(mark);
        return all;
    }

    static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        spans.add(List.of(), 0);
        LexState state = LexState.NORMAL;
        int from = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(from, end);
            state = LineLexer.lex(line, state, token -> spans.add(style(token, line), token.end() - token.start()));
            if (feed >= 0) {
                spans.add(List.of(), 1);
            }
            from = end + 1;
        }
        return spans.create();
    }

    private static Collection<String> style(Token token, String line) {
        return switch (token.kind()) {
            case WORD -> CqlWords.isKeyword(token.text(line)) ? List.of("cql-keyword") : List.of();
            case STRING, DOLLAR_STRING -> List.of("cql-string");
            case QUOTED_NAME -> List.of("cql-name");
            case NUMBER -> List.of("cql-number");
            case LINE_COMMENT, BLOCK_COMMENT -> List.of("cql-comment");
            case INVALID -> List.of("cql-invalid");
            case SPACE, SYMBOL, SEMICOLON -> List.of();
        };
    }
}
