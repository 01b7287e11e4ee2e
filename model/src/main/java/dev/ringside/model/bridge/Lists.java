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
