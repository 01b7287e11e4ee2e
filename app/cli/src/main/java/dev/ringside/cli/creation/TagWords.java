package dev.ringside.cli.creation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words after {@code --tags}. */
public final class TagWords {
    private TagWords() {}

    /** As az reads them: {@code key=value}, or {@code key} with an empty value; {@code ""} for none. */
    public static Map<String, String> read(List<String> words) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (!word.isEmpty()) {
                tags.put(equals < 0 ? word : word.substring(0, equals), equals < 0 ? "" : word.substring(equals + 1));
            }
        }
        return tags;
    }
}
