package dev.ringside.cqlsh.complete;

import dev.ringside.cqlsh.input.LexState;
import dev.ringside.cqlsh.input.LineLexer;
import dev.ringside.cqlsh.input.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a statement as its grammar sees it: an UUID, a duration or a number with a fraction is one.
 *
 * @param start index of its first character in the text
 * @param open whether the text ended before the token did
 */
record Word(Kind kind, String text, int start, boolean open) {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d+)?(?![0-9a-zA-Z_])");
    private static final Pattern DURATION = Pattern.compile("[Pp]([0-9]|[Tt][0-9])[0-9A-Za-z:-]*");
    private static final Pattern INTEGER = Pattern.compile("\\d+");

    /** What a token can be. */
    enum Kind {
        NAME,
        QUOTED,
        STRING,
        CODE,
        NUMBER,
        UUID,
        BLOB,
        SYMBOL,
        COMMENT
    }

    int end() {
        return start + text.length();
    }

    boolean is(String keyword) {
        return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isInteger() {
        return kind == Kind.NUMBER && INTEGER.matcher(text).matches();
    }

    /** The tokens of a part of a text; comments are only kept where one is open at the end. */
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        LexState state = LexState.NORMAL;
        int line = from;
        while (line <= to) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 || feed > to ? to : feed;
            state = line(text.substring(line, end), line, state, words);
            line = end + 1;
        }
        if (state == LexState.NORMAL) {
            words.removeIf(word -> word.kind() == Kind.COMMENT
                    && !word.text().startsWith("-")
                    && !word.text().startsWith("/"));
        } else if (!words.isEmpty()) {
            Word last = words.remove(words.size() - 1);
            words.add(new Word(last.kind(), last.text(), last.start(), true));
        }
        words.removeIf(word -> word.kind() == Kind.COMMENT && !word.open() && word.end() < to);
        return words;
    }

    private static LexState line(String line, int offset, LexState before, List<Word> words) {
        int[] skip = {0};
        boolean[] goesOn = {before != LexState.NORMAL};
        return LineLexer.lex(line, before, token -> {
            if (token.start() < skip[0] || token.kind() == TokenKind.SPACE) {
                return;
            }
            String text = token.text(line);
            if (goesOn[0] && !words.isEmpty()) {
                Word open = words.remove(words.size() - 1);
                words.add(new Word(open.kind(), open.text() + "\n" + text, open.start(), false));
            } else {
                Word word = word(token.kind(), line, token.start(), text, offset);
                words.add(word);
                skip[0] = token.start() + word.text().length();
            }
            goesOn[0] = false;
        });
    }

    private static Word word(TokenKind kind, String line, int start, String text, int offset) {
        return switch (kind) {
            case WORD, NUMBER -> wordOrNumber(kind, line, start, text, offset);
            case STRING -> new Word(Kind.STRING, text, offset + start, false);
            case QUOTED_NAME -> new Word(Kind.QUOTED, text, offset + start, false);
            case DOLLAR_STRING -> new Word(Kind.CODE, text, offset + start, false);
            case LINE_COMMENT, BLOCK_COMMENT -> new Word(Kind.COMMENT, text, offset + start, false);
            default -> new Word(Kind.SYMBOL, text, offset + start, false);
        };
    }

    private static Word wordOrNumber(TokenKind kind, String line, int start, String text, int offset) {
        Matcher uuid = UUID.matcher(line).region(start, line.length());
        if (uuid.lookingAt()) {
            return new Word(Kind.UUID, uuid.group(), offset + start, false);
        }
        Matcher duration = DURATION.matcher(line).region(start, line.length());
        if (kind == TokenKind.WORD && duration.lookingAt()) {
            return new Word(Kind.NUMBER, duration.group(), offset + start, false);
        }
        if (kind == TokenKind.WORD) {
            return new Word(Kind.NAME, text, offset + start, false);
        }
        Matcher number = NUMBER.matcher(line).region(start, line.length());
        if (number.lookingAt()) {
            return new Word(Kind.NUMBER, number.group(), offset + start, false);
        }
        boolean hex = text.length() > 1 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
        return new Word(hex ? Kind.BLOB : Kind.NUMBER, text, offset + start, false);
    }
}
