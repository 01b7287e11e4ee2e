package dev.ringside.cli.cache;

import dev.ringside.cli.session.CliSession;
import dev.ringside.provisioning.cache.DownloadCache;
import dev.ringside.provisioning.store.RingsideHome;

/** Finds the cache without opening the engine: nothing else of the state is needed. */
final class CacheFolder {
    private CacheFolder() {}

    static DownloadCache of(CliSession session) {
        return DownloadCache.of(RingsideHome.of(session.environment()).root());
    }
}
