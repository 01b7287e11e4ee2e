package dev.ringside.cqlsh.input;

import java.util.function.Consumer;

/**
 * Cuts one line into tokens. Every character belongs to exactly one token; a line is looked at once, so a text of n characters costs n,
 * however long its strings, comments and function bodies are.
 */
public final class LineLexer {
    private static final String SYMBOLS = "-+=%/,().:*<>[]{}?";

    private final String line;
    private final Consumer<Token> sink;
    private int at;

    private LineLexer(String line, Consumer<Token> sink) {
        this.line = line;
        this.sink = sink;
    }

    /**
     * Hands every token of {@code line} to {@code sink}, in order.
     *
     * @param line a line without its line feed
     * @param before what the line before left open
     * @return what this line leaves open
     */
    public static LexState lex(String line, LexState before, Consumer<Token> sink) {
        LineLexer lexer = new LineLexer(line, sink);
        LexState state = before;
        if (state != LexState.NORMAL) {
            state = lexer.goOn(state, 0);
        }
        while (state == LexState.NORMAL && lexer.at < line.length()) {
            state = lexer.next();
        }
        return state;
    }

    private LexState next() {
        char c = line.charAt(at);
        int start = at;
        if (c == '\'') {
            at++;
            return goOn(LexState.STRING, start);
        }
        if (c == '"') {
            at++;
            return goOn(LexState.QUOTED_NAME, start);
        }
        if (line.startsWith("$$", at)) {
            at += 2;
            return goOn(LexState.DOLLAR_STRING, start);
        }
        if (line.startsWith("/*", at)) {
            at += 2;
            return goOn(LexState.BLOCK_COMMENT, start);
        }
        simple(c);
        return LexState.NORMAL;
    }

    private void simple(char c) {
        if (line.startsWith("--", at) || line.startsWith("//", at)) {
            emit(TokenKind.LINE_COMMENT, line.length());
        } else if (isSpace(c)) {
            emit(TokenKind.SPACE, end(LineLexer::isSpace));
        } else if (isLetter(c)) {
            emit(TokenKind.WORD, end(LineLexer::isWordPart));
        } else if (isDigit(c)) {
            emit(TokenKind.NUMBER, end(LineLexer::isNumberPart));
        } else if (c == ';') {
            emit(TokenKind.SEMICOLON, at + 1);
        } else if (SYMBOLS.indexOf(c) >= 0) {
            emit(TokenKind.SYMBOL, at + 1);
        } else if (line.startsWith("!=", at)) {
            emit(TokenKind.SYMBOL, at + 2);
        } else {
            emit(TokenKind.INVALID, at + Character.charCount(line.codePointAt(at)));
        }
    }

    /** Reads to the end of the open token, whose text begins at {@code start}, or to the end of the line. */
    private LexState goOn(LexState open, int start) {
        String closer =
                switch (open) {
                    case STRING -> "'";
                    case QUOTED_NAME -> "\"";
                    case DOLLAR_STRING -> "$$";
                    case BLOCK_COMMENT -> "*/";
                    case NORMAL -> throw new IllegalArgumentException("Nothing is open");
                };
        int close = line.indexOf(closer, at);
        boolean doubles = closer.length() == 1;
        while (doubles && close >= 0 && line.startsWith(closer, close + 1)) {
            close = line.indexOf(closer, close + 2);
        }
        int end = close < 0 ? line.length() : close + closer.length();
        at = start;
        if (end > start) {
            emit(TokenKind.valueOf(open.name()), end);
        }
        return close < 0 ? open : LexState.NORMAL;
    }

    private void emit(TokenKind kind, int end) {
        sink.accept(new Token(kind, at, end));
        at = end;
    }

    private int end(CharTest test) {
        int end = at + 1;
        while (end < line.length() && test.matches(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000b';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isNumberPart(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** A test of one character. */
    private interface CharTest {
        boolean matches(char c);
    }
}
