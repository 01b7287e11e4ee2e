package dev.ringside.cqlsh.complete;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A grammar that is walked by sets: each part turns the places a text may be at into the places it may be at behind that part. What a
 * part tries to match behind the last token is what may follow there. Costs are polynomial, whatever the text.
 */
final class Grammar {
    private final Map<String, Part> rules = new HashMap<>();

    /** A place: so many tokens are used, this was named. */
    record Place(int used, Scope scope) {}

    /** A token that may follow, and what was named before it. */
    record Expected(Terminal terminal, Scope scope) {}

    /** A walk over tokens. */
    static final class Walk {
        private final List<Word> words;
        private final Set<Expected> expected = new LinkedHashSet<>();

        Walk(List<Word> words) {
            this.words = words;
        }
    }

    /** A part of a rule. */
    interface Part {
        Set<Place> walk(Walk walk, Set<Place> from);
    }

    void define(String name, Part part) {
        rules.put(name, part);
    }

    /** What may follow {@code words}, read as a statement. */
    Set<Expected> after(List<Word> words, Scope scope) {
        Walk walk = new Walk(words);
        rule("statement").walk(walk, Set.of(new Place(0, scope)));
        return walk.expected;
    }

    /** Whether {@code words} are a statement as they are. */
    boolean isStatement(List<Word> words, Scope scope) {
        return rule("statement").walk(new Walk(words), Set.of(new Place(0, scope))).stream()
                .anyMatch(place -> place.used() == words.size());
    }

    private Part rule(String name) {
        return Objects.requireNonNull(rules.get(name), name);
    }

    Part reference(String name) {
        return (walk, from) -> from.isEmpty() ? from : rule(name).walk(walk, from);
    }

    /** All names a rule refers to must be defined; tells the first that is not. */
    boolean isDefined(String name) {
        return rules.containsKey(name);
    }

    static Part sequence(List<Part> parts) {
        return (walk, from) -> {
            Set<Place> places = from;
            for (Part part : parts) {
                if (places.isEmpty()) {
                    break;
                }
                places = part.walk(walk, places);
            }
            return places;
        };
    }

    static Part choice(List<Part> parts) {
        return (walk, from) -> {
            Set<Place> places = new LinkedHashSet<>();
            for (Part part : parts) {
                places.addAll(part.walk(walk, from));
            }
            return places;
        };
    }

    static Part optional(Part part) {
        return (walk, from) -> {
            Set<Place> places = new LinkedHashSet<>(from);
            places.addAll(part.walk(walk, from));
            return places;
        };
    }

    /** One or more. */
    static Part repeated(Part part) {
        return (walk, from) -> {
            Set<Place> all = new LinkedHashSet<>();
            Set<Place> places = part.walk(walk, from);
            while (!places.isEmpty()) {
                List<Place> fresh = new ArrayList<>();
                for (Place place : places) {
                    if (all.add(place)) {
                        fresh.add(place);
                    }
                }
                places = fresh.isEmpty() ? Set.of() : part.walk(walk, new LinkedHashSet<>(fresh));
            }
            return all;
        };
    }

    /** One or more with {@code separator} between. */
    static Part list(Part part, Part separator) {
        return sequence(List.of(part, optional(repeated(sequence(List.of(separator, part))))));
    }

    static Part token(Terminal terminal) {
        return (walk, from) -> {
            Set<Place> places = new LinkedHashSet<>();
            for (Place place : from) {
                if (terminal.isAction()) {
                    places.add(new Place(place.used(), terminal.scope(place.scope(), "")));
                } else if (place.used() == walk.words.size()) {
                    walk.expected.add(new Expected(terminal, place.scope()));
                } else {
                    Word word = walk.words.get(place.used());
                    if (terminal.matches(word)) {
                        places.add(new Place(place.used() + 1, terminal.scope(place.scope(), word.text())));
                    }
                }
            }
            return places;
        };
    }
}
