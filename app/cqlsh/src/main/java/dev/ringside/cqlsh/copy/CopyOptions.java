package dev.ringside.cqlsh.copy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** COPY's options with cqlsh's defaults. Both directions know all of them, as cqlsh's do; unknown ones are kept to be told. */
final class CopyOptions {
    private static final Set<String> HIDDEN =
            Set.of("maxinflightmessages", "maxbackoffattempts", "maxpendingchunks", "requesttimeout", "childtimeout");

    final CsvDialect dialect;
    final String nullText;
    final boolean header;
    final String encoding;
    final int maxAttempts;
    final String timeFormat;
    final Duration reportEvery;
    final String decimalSeparator;
    final String thousandsSeparator;
    final String trueText;
    final String falseText;
    final int processes;
    final Optional<String> rateFile;
    final int chunkSize;
    final int ingestRate;
    final int minBatch;
    final int maxBatch;
    final long maxRows;
    final long skipRows;
    final Set<String> skipColumns;
    final long maxParseErrors;
    final long maxInsertErrors;
    final Optional<String> errorFile;
    final boolean prepared;
    final int timeToLive;
    final int pageSize;
    final Duration pageTimeout;
    final int maxRequests;
    final long maxOutputSize;
    final int floatPrecision;
    final int doublePrecision;
    final int maxInFlight;
    final Duration requestTimeout;
    final Set<String> unknown;

    private final String begin;
    private final String end;
    private final Map<String, String> given;

    /**
     * Reads options.
     *
     * @throws NumberFormatException with Python's words, where a value is no number
     * @throws CopyFailure where a value makes no sense
     */
    CopyOptions(Map<String, String> options, String defaultTimeFormat) throws CopyFailure {
        given = new HashMap<>(options);
        dialect = new CsvDialect(character("delimiter", ','), character("quote", '"'), character("escape", '\\'));
        nullText = take("null", "");
        header = isTrue(take("header", "false"));
        encoding = take("encoding", "utf8");
        maxAttempts = Math.max(1, number("maxattempts", 5));
        timeFormat = take("datetimeformat", defaultTimeFormat);
        reportEvery = seconds(take("reportfrequency", "0.25"));
        decimalSeparator = take("decimalsep", ".");
        thousandsSeparator = take("thousandssep", "");
        String[] styles = styles(take("boolstyle", "True,False"));
        trueText = styles[0];
        falseText = styles[1];
        int cores = Runtime.getRuntime().availableProcessors();
        processes = Math.max(1, number("numprocesses", Math.max(1, Math.min(16, cores - 1))));
        rateFile = Optional.of(take("ratefile", "")).filter(name -> !name.isEmpty());
        chunkSize = Math.max(1, number("chunksize", 5000));
        ingestRate = number("ingestrate", 100_000);
        minBatch = number("minbatchsize", 10);
        maxBatch = Math.max(1, number("maxbatchsize", 20));
        maxRows = number("maxrows", -1);
        skipRows = number("skiprows", 0);
        skipColumns = Set.copyOf(Arrays.stream(take("skipcols", "").split(","))
                .map(String::strip)
                .toList());
        maxParseErrors = number("maxparseerrors", -1);
        maxInsertErrors = number("maxinserterrors", 1000);
        errorFile = Optional.of(take("errfile", "")).filter(name -> !name.isEmpty());
        prepared = isTrue(take("preparedstatements", "true"));
        timeToLive = number("ttl", -1);
        pageSize = Math.max(1, number("pagesize", 1000));
        pageTimeout = seconds(take("pagetimeout", String.valueOf(Math.max(10, pageSize / 100))));
        maxRequests = Math.max(1, number("maxrequests", 6));
        maxOutputSize = number("maxoutputsize", -1);
        floatPrecision = number("floatprecision", 5);
        doublePrecision = number("doubleprecision", 12);
        maxInFlight = Math.max(1, number("maxinflightmessages", 512));
        requestTimeout = seconds(take("requesttimeout", "60"));
        given.keySet().removeAll(HIDDEN);
        begin = take("begintoken", "");
        end = take("endtoken", "");
        unknown = new TreeSet<>(given.keySet());
    }

    /** The token behind which to begin. Read late: cqlsh looks at tokens when it begins to work. */
    Optional<BigInteger> beginToken() {
        return begin.isEmpty() ? Optional.empty() : Optional.of(PythonNumbers.integer(begin));
    }

    /** The last token. */
    Optional<BigInteger> endToken() {
        return end.isEmpty() ? Optional.empty() : Optional.of(PythonNumbers.integer(end));
    }

    private String take(String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private int number(String name, int otherwise) {
        return PythonNumbers.count(take(name, String.valueOf(otherwise)));
    }

    private char character(String name, char otherwise) throws CopyFailure {
        String value = take(name, String.valueOf(otherwise));
        String unescaped = value.equals("\\t") ? "\t" : value;
        if (unescaped.length() != 1) {
            String python = name.equals("delimiter") ? name : name + "char";
            throw new CopyFailure("\"" + python + "\" must be a 1-character string");
        }
        return unescaped.charAt(0);
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis((long) (PythonNumbers.floating(text) * 1000));
    }

    private static boolean isTrue(String text) {
        return List.of("true", "on", "yes", "1").contains(text.toLowerCase(Locale.ROOT));
    }

    private static String[] styles(String text) throws CopyFailure {
        List<String> styles =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (styles.size() != 2 || styles.get(0).equals(styles.get(1))) {
            List<String> shown = styles.stream().map(PythonNumbers::quoted).toList();
            throw new CopyFailure("Invalid boolean styles " + shown);
        }
        return styles.toArray(new String[0]);
    }
}
