package dev.ringside.cli.cqlsh;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line taken as it is: words end at blanks, and nothing is quoted when one is completed. */
record VerbatimLine(String line, int cursor) implements CompletingParsedLine {
    @Override
    public String word() {
        int start = cursor;
        while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
