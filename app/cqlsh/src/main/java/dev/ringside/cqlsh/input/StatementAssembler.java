package dev.ringside.cqlsh.input;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the tokens of successive lines together to statements. A batch is one statement, from BEGIN to APPLY BATCH. */
final class StatementAssembler {
    private final Consumer<CqlStatement> sink;

    private LexState state = LexState.NORMAL;
    private int lineNumber;
    private int lineStart;
    private boolean tokenGoesOn;

    private final StringBuilder text = new StringBuilder();
    private boolean open;
    private boolean inBatch;
    private String firstWord = "";
    private int start;
    private int startLine;
    private int end;
    private int textEnd;
    private Optional<InvalidSyntax> invalid = Optional.empty();

    /** A part is what lies between two semicolons; only a batch has several. */
    private int partTokens;

    private String partVerb = "";
    private String beforeLast = "";
    private String last = "";

    StatementAssembler(Consumer<CqlStatement> sink) {
        this.sink = sink;
    }

    /** Takes the next line, without its line feed. */
    void line(String line) {
        lineNumber++;
        tokenGoesOn = state != LexState.NORMAL;
        state = LineLexer.lex(line, state, token -> take(token, line));
        if (open && state == LexState.NORMAL && partTokens > 0 && ShellWords.endsWithLine(partVerb)) {
            endPart();
        }
        if (open) {
            text.append('\n');
        }
        lineStart += line.length() + 1;
    }

    /** Whether a statement, string or comment has begun and not ended. */
    boolean isWaiting() {
        return open || state != LexState.NORMAL;
    }

    Optional<InvalidSyntax> invalid() {
        return invalid;
    }

    /** Takes what is left as a statement that was not closed. */
    void end() {
        if (open) {
            emit(false);
        }
    }

    private void take(Token token, String line) {
        TokenKind kind = token.kind();
        boolean sameToken = tokenGoesOn;
        tokenGoesOn = false;
        if (kind == TokenKind.BLOCK_COMMENT) {
            return;
        }
        if (kind.isJunk()) {
            if (open) {
                text.append(line, token.start(), token.end());
            }
            return;
        }
        String word = token.text(line);
        if (!open) {
            open = true;
            firstWord = word;
            start = lineStart + token.start();
            startLine = lineNumber;
        }
        if (kind == TokenKind.INVALID && invalid.isEmpty()) {
            invalid = Optional.of(new InvalidSyntax(lineNumber, line.codePointCount(0, token.start()) + 1, line));
        }
        text.append(word);
        textEnd = text.length();
        end = lineStart + token.end();
        if (kind == TokenKind.SEMICOLON) {
            endPart();
        } else if (!sameToken) {
            remember(word);
        }
    }

    private void remember(String word) {
        partTokens++;
        if (partTokens == 1) {
            partVerb = word.toLowerCase(Locale.ROOT);
        }
        beforeLast = last;
        last = word;
    }

    private void endPart() {
        if (partTokens >= 2) {
            if (beforeLast.equalsIgnoreCase("APPLY")) {
                inBatch = false;
            } else if (partVerb.equals("begin")) {
                inBatch = true;
            }
        }
        startPart();
        if (!inBatch) {
            emit(true);
        }
    }

    private void startPart() {
        partTokens = 0;
        partVerb = "";
        beforeLast = "";
        last = "";
    }

    private void emit(boolean complete) {
        text.setLength(textEnd);
        CqlStatement statement = new CqlStatement(text.toString(), firstWord, start, end, startLine, complete, invalid);
        text.setLength(0);
        open = false;
        inBatch = false;
        invalid = Optional.empty();
        startPart();
        sink.accept(statement);
    }
}
