package dev.ringside.portal.home;

import dev.ringside.portal.blade.Preferences;
import dev.ringside.portal.navigation.Navigator;
import dev.ringside.portal.text.Figures;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The clusters a person has looked at, and when; remembered from one start to the next. Kept as one preference,
 * {@code name=seconds,name=seconds}, the latest first.
 */
public final class RecentlyViewed {
    private static final String KEY = "home.recent";
    private static final int KEPT = 12;

    private final Preferences preferences;
    private final Clock clock;

    public RecentlyViewed(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Remembers each cluster that {@code navigator} leads to from now on. */
    public void follow(Navigator navigator) {
        navigator.currentProperty().subscribe(address -> address.cluster().ifPresent(this::viewed));
    }

    private void viewed(ClusterName cluster) {
        Map<String, Instant> now = new LinkedHashMap<>();
        now.put(cluster.value(), clock.instant());
        Map<String, Instant> before = read();
        // Blade after blade of one cluster is one visit.
        boolean sameVisit = before.entrySet().stream()
                .findFirst()
                .filter(last -> last.getKey().equals(cluster.value())
                        && last.getValue().plusSeconds(60).isAfter(clock.instant()))
                .isPresent();
        if (sameVisit) {
            return;
        }
        before.forEach(now::putIfAbsent);
        preferences.remember(
                KEY,
                now.entrySet().stream()
                        .limit(KEPT)
                        .map(seen -> seen.getKey() + "=" + seen.getValue().getEpochSecond())
                        .collect(Collectors.joining(",")));
    }

    /** When the cluster was looked at last; empty when it never was, or long ago. */
    public Optional<Instant> lastViewed(ClusterName cluster) {
        return Optional.ofNullable(read().get(cluster.value()));
    }

    /** How long ago that was, for people; a dash where it never was. */
    String ago(ClusterName cluster) {
        return lastViewed(cluster).map(at -> Figures.ago(at, clock.instant())).orElse(Figures.UNKNOWN);
    }

    private Map<String, Instant> read() {
        Map<String, Instant> seen = new LinkedHashMap<>();
        for (String each : preferences.preference(KEY).orElse("").split(",")) {
            int equal = each.indexOf('=');
            try {
                if (equal > 0) {
                    seen.put(
                            each.substring(0, equal), Instant.ofEpochSecond(Long.parseLong(each.substring(equal + 1))));
                }
            } catch (NumberFormatException e) {
                // Somebody edited the file: that one visit is forgotten.
                continue;
            }
        }
        return seen;
    }
}
