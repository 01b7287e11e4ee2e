package dev.ringside.provisioning.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a typed line apart as a shell would, as far as quotes go. Pure. */
final class CommandWords {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"']+|[\"']|(\\s+)");

    private CommandWords() {}

    static List<String> of(String typed) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        Matcher parts = PART.matcher(typed.strip());
        while (parts.find()) {
            if (parts.group(3) != null) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
                continue;
            }
            begun = true;
            String quoted = parts.group(1) == null ? parts.group(2) : parts.group(1);
            word.append(quoted == null ? parts.group() : quoted);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
