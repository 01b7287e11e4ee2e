package dev.ringside.model.bridge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/** Brings observable lists up to date with the fewest changes, so that selection and scroll position survive. */
public final class Lists {
    private Lists() {}

    /** Replaces the content unless it is equal already. */
    public static <T> void replace(ObservableList<T> list, List<T> content) {
        if (!list.equals(content)) {
            list.setAll(content);
        }
    }

    /**
     * Makes {@code log} show {@code newestFirst}. What came is put in front in one change, what is kept no longer is taken from the end; what
     * stays is not touched, however long the log is.
     */
    public static <T> void prepend(ObservableList<T> log, List<T> newestFirst) {
        int fresh = log.isEmpty() ? -1 : newestFirst.indexOf(log.get(0));
        int kept = fresh < 0 ? 0 : Math.min(log.size(), newestFirst.size() - fresh);
        if (kept == 0 || !log.subList(0, kept).equals(newestFirst.subList(fresh, fresh + kept))) {
            log.setAll(newestFirst);
            return;
        }
        if (kept < log.size()) {
            log.remove(kept, log.size());
        }
        if (fresh + kept < newestFirst.size()) {
            log.addAll(newestFirst.subList(fresh + kept, newestFirst.size()));
        }
        if (fresh > 0) {
            log.addAll(0, newestFirst.subList(0, fresh));
        }
    }

    /**
     * Makes {@code models} mirror {@code sources} in order. A model whose key is still there stays the same object and is updated; others
     * are removed or created.
     *
     * @param modelKey identity of a model; never changes
     * @param sourceKey the same identity, of a source; unique within {@code sources}
     * @param create makes a model that is up to date already
     */
    public static <M, S, K> void mirror(
            ObservableList<M> models,
            List<S> sources,
            Function<M, K> modelKey,
            Function<S, K> sourceKey,
            Function<S, M> create,
            BiConsumer<M, S> update) {
        removeGone(models, sources, modelKey, sourceKey);
        Map<K, M> known = new HashMap<>();
        models.forEach(model -> known.put(modelKey.apply(model), model));
        for (int i = 0; i < sources.size(); i++) {
            S source = sources.get(i);
            M model = known.get(sourceKey.apply(source));
            if (model == null) {
                models.add(i, create.apply(source));
                continue;
            }
            if (models.get(i) != model) {
                models.remove(model);
                models.add(i, model);
            }
            update.accept(model, source);
        }
    }

    private static <M, S, K> void removeGone(
            ObservableList<M> models, List<S> sources, Function<M, K> modelKey, Function<S, K> sourceKey) {
        var present = sources.stream().map(sourceKey).collect(Collectors.toSet());
        models.removeIf(model -> !present.contains(modelKey.apply(model)));
    }
}
