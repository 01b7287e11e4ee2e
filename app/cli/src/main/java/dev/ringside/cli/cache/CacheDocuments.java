package dev.ringside.cli.cache;

import dev.ringside.cli.output.Document;
import dev.ringside.provisioning.cache.CachedVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Downloaded releases as data. */
final class CacheDocuments {
    private static final long MIB = 1024L * 1024;

    private CacheDocuments() {}

    static Document of(List<CachedVersion> versions) {
        return new Document(
                versions.stream().map(CacheDocuments::json).toList(),
                versions.stream().map(CacheDocuments::row).toList());
    }

    private static Map<String, Object> json(CachedVersion version) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("cassandraRelease", version.release());
        value.put("files", version.files());
        value.put("bytes", version.bytes());
        value.put("complete", version.whole());
        return value;
    }

    private static Map<String, String> row(CachedVersion version) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Cassandra", version.release());
        row.put("Files", String.valueOf(version.files()));
        row.put("Size", version.bytes() / MIB + " MiB");
        row.put("Complete", version.whole() ? "yes" : "no");
        return row;
    }
}
