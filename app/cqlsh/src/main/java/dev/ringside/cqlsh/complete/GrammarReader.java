package dev.ringside.cqlsh.complete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a grammar from its notation, which the file's head explains. */
final class GrammarReader {
    private static final Pattern TOKEN =
            Pattern.compile("#[^\\n]*|\"[^\"]*\"|'[^']*'|<[a-z]+>|[A-Za-z_]+|[|;:\\[\\]()*+%]");

    private final Grammar grammar = new Grammar();
    private final Set<String> references = new HashSet<>();
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private GrammarReader(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().startsWith("#")) {
                tokens.add(matcher.group());
            }
        }
    }

    /** The grammar in the resource {@code cql.grammar}. */
    static Grammar read() {
        try (InputStream in = GrammarReader.class.getResourceAsStream("cql.grammar")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new GrammarReader(text).rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Grammar rules() {
        while (at < tokens.size()) {
            String name = next();
            expect(":");
            grammar.define(name, choice());
            expect(";");
        }
        for (String reference : references) {
            if (!grammar.isDefined(reference)) {
                throw new IllegalStateException("cql.grammar has no rule " + reference);
            }
        }
        return grammar;
    }

    private Grammar.Part choice() {
        List<Grammar.Part> parts = new ArrayList<>();
        parts.add(sequence());
        while (peek().equals("|")) {
            at++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : Grammar.choice(parts);
    }

    private Grammar.Part sequence() {
        List<Grammar.Part> parts = new ArrayList<>();
        while (!Set.of("|", ";", ")", "]").contains(peek())) {
            parts.add(repetition());
        }
        return parts.size() == 1 ? parts.get(0) : Grammar.sequence(parts);
    }

    private Grammar.Part repetition() {
        Grammar.Part part = single();
        return switch (peek()) {
            case "*" -> {
                at++;
                yield Grammar.optional(Grammar.repeated(part));
            }
            case "+" -> {
                at++;
                yield Grammar.repeated(part);
            }
            case "%" -> {
                at++;
                yield Grammar.list(part, single());
            }
            default -> part;
        };
    }

    private Grammar.Part single() {
        String token = next();
        if (token.equals("(")) {
            Grammar.Part part = choice();
            expect(")");
            return part;
        }
        if (token.equals("[")) {
            Grammar.Part part = choice();
            expect("]");
            return Grammar.optional(part);
        }
        char first = token.charAt(0);
        if (first == '<') {
            String source = token.substring(1, token.length() - 1).toUpperCase(Locale.ROOT);
            return Grammar.token(new Terminal(Terminal.Source.valueOf(source), ""));
        }
        if (first == '\'') {
            return Grammar.token(new Terminal(Terminal.Source.FIXED_SYMBOL, token.substring(1, token.length() - 1)));
        }
        if (first == '"') {
            String text = token.substring(1, token.length() - 1);
            return Grammar.token(
                    new Terminal(text.startsWith("'") ? Terminal.Source.FIXED_STRING : Terminal.Source.KEYWORD, text));
        }
        if (Character.isUpperCase(first)) {
            return Grammar.token(new Terminal(Terminal.Source.KEYWORD, token));
        }
        references.add(token);
        return grammar.reference(token);
    }

    private String peek() {
        return tokens.get(at);
    }

    private String next() {
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!next().equals(token)) {
            throw new IllegalStateException("cql.grammar: " + token + " expected, not " + tokens.get(at - 1)
                    + ", after " + String.join(" ", tokens.subList(Math.max(0, at - 8), at - 1)));
        }
    }
}
