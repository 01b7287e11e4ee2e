package dev.ringside.portal.blade;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the portal remembers of a person's choices about how things are shown, from one start to the next. */
public interface Preferences {
    /** What was remembered last; empty when nothing was. */
    Optional<String> preference(String key);

    void remember(String key, String value);

    /** Remembers as long as the portal runs. */
    static Preferences untilClosed() {
        Map<String, String> values = new ConcurrentHashMap<>();
        return new Preferences() {
            @Override
            public Optional<String> preference(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void remember(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
