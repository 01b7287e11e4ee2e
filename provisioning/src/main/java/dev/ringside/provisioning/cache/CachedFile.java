package dev.ringside.provisioning.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the cache.
 *
 * @param path where it is
 * @param size what it must measure, in bytes
 */
record CachedFile(Path path, long size) {
    boolean isWhole() {
        try {
            return Files.size(path) == size;
        } catch (IOException e) {
            return false;
        }
    }
}
