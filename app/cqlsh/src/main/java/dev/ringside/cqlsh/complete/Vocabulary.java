package dev.ringside.cqlsh.complete;

import java.util.List;

/** Words that are neither keywords of the grammar nor names of the schema. */
final class Vocabulary {
    static final List<String> CONSISTENCY = List.of(
            "ANY",
            "ONE",
            "TWO",
            "THREE",
            "QUORUM",
            "ALL",
            "LOCAL_QUORUM",
            "EACH_QUORUM",
            "SERIAL",
            "LOCAL_SERIAL",
            "LOCAL_ONE",
            "NODE_LOCAL");

    static final List<String> TYPES =
            words("ascii bigint blob boolean counter date decimal double duration float inet int"
                    + " smallint text time timestamp timeuuid tinyint uuid varchar varint");

    static final List<String> TOPICS =
            words("ALTER BATCH CAPTURE CLEAR CONSISTENCY COPY CREATE DEBUG DELETE DESCRIBE DROP"
                    + " ELAPSED EXIT EXPAND GRANT HELP HISTORY INSERT LIST LOGIN PAGING REVOKE SELECT SERIAL SHOW SOURCE TRACING"
                    + " TRUNCATE UNICODE UPDATE USE");

    /** The server's own functions, by the names of Cassandra 5.0 and, where it has two, the ones older versions know as well. */
    static final List<String> FUNCTIONS = words("abs avg blob_as_text collection_avg collection_count collection_max"
            + " collection_min collection_sum current_date current_time current_timestamp current_timeuuid exp log log10"
            + " map_keys map_values mask_default mask_hash mask_inner mask_null mask_outer mask_replace max max_timeuuid min"
            + " min_timeuuid now round similarity_cosine similarity_dot_product similarity_euclidean sum text_as_blob"
            + " to_date to_timestamp to_unix_timestamp todate totimestamp tounixtimestamp uuid");

    private static final List<String> BOOLEANS = List.of("true", "false", "null");
    private static final List<String> FLOATS = List.of("NaN", "Infinity", "null");
    private static final List<String> NULL = List.of("null");

    private Vocabulary() {}

    /** The constants a column of a type may have. */
    static List<String> constants(String type) {
        return switch (type) {
            case "boolean" -> BOOLEANS;
            case "float", "double" -> FLOATS;
            case "" -> List.of();
            default -> NULL;
        };
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
