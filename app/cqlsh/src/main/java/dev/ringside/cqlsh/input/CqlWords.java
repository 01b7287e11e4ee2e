package dev.ringside.cqlsh.input;

import java.util.Locale;
import java.util.Set;

/** The words of CQL and of the shell, for highlighting. */
public final class CqlWords {
    private static final Set<String> KEYWORDS = Set.of(
            ("add aggregate all allow alter and any apply as asc ascii authorize batch begin by called cast clustering"
                            + " column compact consistency contains copy counter create cluster custom date decimal default"
                            + " delete desc describe distinct drop duration each_quorum entries execute exists filtering"
                            + " finalfunc float from full function functions frozen grant group if in index inet infinity"
                            + " initcond input insert int internals into is json key keys keyspace keyspaces language like"
                            + " limit list local_one local_quorum login map materialized mbean mbeans modify nan"
                            + " nologin norecursive not null of on only options or order partition password per permission"
                            + " permissions primary quorum rename replace replication returns revoke role roles schema"
                            + " select serial set sfunc smallint source show static storage stype superuser table tables text"
                            + " time timestamp timeuuid tinyint to token tracing truncate ttl tuple type types unlogged unset"
                            + " update use user users using uuid values varchar varint vector view where with writetime bigint"
                            + " blob boolean double expand paging version host session true false help exit quit")
                    .split(" "));

    private CqlWords() {}

    /** Whether the word means something to CQL or the shell, in any case. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
