package dev.ringside.portal.console.editor;

import dev.ringside.cqlsh.input.CqlWords;
import dev.ringside.cqlsh.input.LexState;
import dev.ringside.cqlsh.input.LineLexer;
import dev.ringside.cqlsh.input.Token;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of CQL's tokens, one span per token, in one pass over the text. */
final class CqlHighlighting {
    private CqlHighlighting() {}

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
