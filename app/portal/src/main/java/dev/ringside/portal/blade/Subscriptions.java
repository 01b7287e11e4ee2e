package dev.ringside.portal.blade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** A bag of things to end together: what a blade listens to while it is in the scene. FX thread only. */
public final class Subscriptions implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();

    /** Calls {@code ending} when the bag is closed. */
    public void add(Runnable ending) {
        endings.push(ending);
    }

    /** Calls {@code listener} now with the present value and again after each change. */
    public <T> void follow(ObservableValue<T> value, Consumer<? super T> listener) {
        var subscription = value.subscribe(listener);
        add(subscription::unsubscribe);
    }

    /** Calls {@code listener} now and again after each change of the list. */
    public void follow(ObservableList<?> list, Runnable listener) {
        InvalidationListener watcher = observable -> listener.run();
        list.addListener(watcher);
        add(() -> list.removeListener(watcher));
        listener.run();
    }

    /** Ends everything, the last added first; the bag can be filled again. */
    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
