package dev.ringside.portal.yaml;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The style classes of YAML's tokens, in one pass over the text. Follows the YAML people write into cassandra.yaml, not all there is. */
final class YamlHighlighting {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>(?<=^|\\s)#[^\\n]*)"
                    + "|(?<key>(?<=^|[\\s{,\\-])[\"']?[A-Za-z_][\\w.\\-]*[\"']?(?=\\s*:(\\s|$)))"
                    + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\n]|'')*')"
                    + "|(?<word>(?<![\\w.])(?:true|false|null|yes|no|on|off)(?![\\w.]))"
                    + "|(?<number>(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:[a-zA-Zµ]{1,3}(?:/s)?)?(?![\\w.]))",
            Pattern.MULTILINE);

    private YamlHighlighting() {}

    static StyleSpans<Collection<String>> of(String text) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        Matcher tokens = TOKEN.matcher(text);
        int end = 0;
        while (tokens.find()) {
            spans.add(List.of(), tokens.start() - end);
            spans.add(List.of(style(tokens)), tokens.end() - tokens.start());
            end = tokens.end();
        }
        spans.add(List.of(), text.length() - end);
        return spans.create();
    }

    private static String style(Matcher tokens) {
        if (tokens.group("comment") != null) {
            return "code-comment";
        }
        if (tokens.group("key") != null) {
            return "code-key";
        }
        return tokens.group("string") != null ? "code-string" : "code-number";
    }
}
