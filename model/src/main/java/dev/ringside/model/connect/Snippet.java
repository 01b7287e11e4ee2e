package dev.ringside.model.connect;

import java.util.function.Function;

/**
 * Ready code that connects to a cluster and reads one row. It works as pasted: addresses, data center and the authority's certificate are
 * the cluster's own, parts for TLS are there only when TLS is used, and the password comes from the environment variable
 * {@code CASSANDRA_PASSWORD} or is asked for.
 */
public enum Snippet {
    RINGSIDE("ringside.sh", ShellSnippets::ringside),
    CQLSH("connect.sh", ShellSnippets::cqlsh),
    JAVA("Connect.java", JavaSnippet::of),
    DOTNET("Program.cs", DotNetSnippet::of),
    NODE("connect.js", NodeSnippet::of),
    PYTHON("connect.py", PythonSnippet::of);

    private final String fileName;
    private final Function<ConnectFacts, String> writer;

    Snippet(String fileName, Function<ConnectFacts, String> writer) {
        this.fileName = fileName;
        this.writer = writer;
    }

    /** What a file with it would be called. */
    public String fileName() {
        return fileName;
    }

    /** The code for that cluster; ends with a line break. */
    public String write(ConnectFacts facts) {
        return writer.apply(facts);
    }
}
