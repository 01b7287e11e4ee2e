package dev.ringside.provisioning.cassandra;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.ringside.provisioning.cassandra.YamlFragment.Place;
import dev.ringside.provisioning.problem.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads YAML text with the place of every key, and tells everything that makes it no plain mapping. */
final class FragmentReader {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final YAMLMapper YAML = new YAMLMapper(FACTORY);
    private static final String EXAMPLE = "Write one setting per line, as in cassandra.yaml: read_request_timeout: 10s";

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<Problem.ConfigurationRejected> problems = new ArrayList<>();

    private FragmentReader() {}

    static FragmentReader read(String text) {
        FragmentReader reader = new FragmentReader();
        try {
            reader.walk(text);
            if (reader.problems.isEmpty() && !reader.places.isEmpty()) {
                reader.settings.putAll(YAML.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {}));
            }
        } catch (JacksonException e) {
            reader.problems.add(syntax(e));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return reader;
    }

    private void walk(String text) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        try (YAMLParser parser = FACTORY.createParser(text)) {
            JsonToken token = parser.nextToken();
            if (token == null || (token == JsonToken.VALUE_NULL && parser.nextToken() == null)) {
                return;
            }
            if (token != JsonToken.START_OBJECT) {
                reject(
                        place(parser.currentTokenLocation()),
                        "",
                        "The Cassandra configuration is no list of settings with their values.",
                        EXAMPLE);
                return;
            }
            for (; token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    if (names.isEmpty() && !places.isEmpty()) {
                        reject(
                                place(parser.currentTokenLocation()),
                                "",
                                "A second YAML document begins here; Cassandra would refuse the file.",
                                "Remove the line with ---.");
                        return;
                    }
                    names.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    names.pop();
                } else if (token == JsonToken.FIELD_NAME) {
                    name(parser, names);
                } else if (parser.isCurrentAlias()) {
                    reject(
                            place(parser.currentTokenLocation()),
                            "",
                            "The alias *" + parser.getText() + " stands here; anchors and aliases are not taken.",
                            "Write the value out.");
                }
            }
        }
    }

    private void name(YAMLParser parser, Deque<Set<String>> names) throws IOException {
        String name = parser.currentName();
        Place place = place(parser.currentTokenLocation());
        boolean isNew = names.element().add(name);
        if (names.size() == 1 && isNew) {
            places.put(name, place);
        }
        if (!isNew) {
            reject(
                    place,
                    name,
                    "The setting " + name + " is given twice"
                            + (names.size() == 1
                                    ? ", first in line " + place(name).line()
                                    : "") + ".",
                    "Keep one of the two.");
        }
    }

    private void reject(Place place, String key, String message, String remedy) {
        problems.add(new Problem.ConfigurationRejected(place.line(), place.column(), key, message, remedy));
    }

    private static Problem.ConfigurationRejected syntax(JacksonException failure) {
        JsonLocation location = failure.getLocation();
        Place place = location == null ? Place.UNKNOWN : place(location);
        String reason =
                failure.getOriginalMessage().lines().findFirst().orElse("").strip();
        return new Problem.ConfigurationRejected(
                place.line(),
                place.column(),
                "",
                "The Cassandra configuration is not valid YAML" + (reason.isEmpty() ? "." : ": " + reason + "."),
                EXAMPLE);
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    /** Empty when anything is wrong with the text. */
    Map<String, Object> settings() {
        return settings;
    }

    /** Where each top-level key stands, in order; the first place of one that is given twice. */
    Map<String, Place> places() {
        return places;
    }

    Place place(String key) {
        return places.getOrDefault(key, Place.UNKNOWN);
    }

    List<Problem.ConfigurationRejected> problems() {
        return problems;
    }
}
