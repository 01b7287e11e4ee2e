package dev.ringside.model.console.snippet;

import dev.ringside.model.bridge.Background;
import dev.ringside.provisioning.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** All snippets: the person's own by name, then the built-in ones. FX thread only. */
public final class SnippetLibrary implements AutoCloseable {
    private static final String BUILT_IN = "/dev/ringside/resources/cql/snippets.cql";
    private static final String TITLE = "-- # ";

    private final SnippetStore store;
    private final Background background;
    private final ObservableList<Snippet> all = FXCollections.observableArrayList();
    private final FilteredList<Snippet> found = new FilteredList<>(all);
    private final ObservableList<Snippet> readOnlyFound = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Reads what is kept; {@code background} is closed with this. */
    public SnippetLibrary(SnippetStore store, Background background) {
        this.store = store;
        this.background = background;
        all.setAll(builtIn());
        background.run(store::load, own -> all.addAll(0, sorted(own)), this::failed);
    }

    /** The snippets that {@link #search} found. */
    public ObservableList<Snippet> found() {
        return readOnlyFound;
    }

    /** Why own snippets could not be read or kept. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Narrows {@link #found} to those with the words in name or text; without any it finds everything. Case does not matter. */
    public void search(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(snippet -> (snippet.name() + "\n" + snippet.text())
                .toLowerCase(Locale.ROOT)
                .contains(wanted));
    }

    /** Keeps a snippet of the person; an own one of that name is replaced. Blank names and texts are not kept. */
    public void save(String name, String text) {
        if (name.isBlank() || text.isBlank()) {
            return;
        }
        List<Snippet> own = own();
        own.removeIf(known -> known.name().equals(name.strip()));
        own.add(new Snippet(name.strip(), text.strip(), true));
        replace(own);
    }

    /** Removes an own snippet. */
    public void remove(Snippet snippet) {
        List<Snippet> own = own();
        if (own.remove(snippet)) {
            replace(own);
        }
    }

    private void replace(List<Snippet> own) {
        List<Snippet> kept = sorted(own);
        all.removeIf(Snippet::own);
        all.addAll(0, kept);
        background.run(
                () -> {
                    store.save(kept);
                    return Boolean.TRUE;
                },
                done -> problem.set(Optional.empty()),
                this::failed);
    }

    private List<Snippet> own() {
        return new ArrayList<>(all.stream().filter(Snippet::own).toList());
    }

    private static List<Snippet> sorted(List<Snippet> snippets) {
        return snippets.stream()
                .sorted(Comparator.comparing(snippet -> snippet.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private void failed(Problem why) {
        problem.set(Optional.of(why));
    }

    private static List<Snippet> builtIn() {
        try (InputStream in = Objects.requireNonNull(SnippetLibrary.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
            List<Snippet> snippets = new ArrayList<>();
            for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^" + TITLE)) {
                int feed = part.indexOf('\n');
                if (feed > 0) {
                    snippets.add(new Snippet(
                            part.substring(0, feed).strip(),
                            part.substring(feed + 1).strip(),
                            false));
                }
            }
            return snippets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
