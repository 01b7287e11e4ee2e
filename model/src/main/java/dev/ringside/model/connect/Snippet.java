package dev.ringside.model.connect;

/**
 * Ready code that connects to a cluster and reads one row. It works as pasted: addresses, data center and the authority's certificate are
 * the cluster's own, parts for TLS are there only when TLS is used, and the password comes from the environment variable
 * {@code CASSANDRA_PASSWORD} or is asked for.
 */
public enum Snippet {
    RINGSIDE("ringside.sh"),
    CQLSH("connect.sh"),
    JAVA("Connect.java"),
    DOTNET("Program.cs"),
    NODE("connect.js"),
    PYTHON("connect.py");

    private final String fileName;

    Snippet(String fileName) {
        this.fileName = fileName;
    }

    /** What a file with it would be called. */
    public String fileName() {
        return fileName;
    }

    /** The code for that cluster; ends with a line break. */
    public String write(ConnectFacts facts) {
        return switch (this) {
            case RINGSIDE -> ShellSnippets.ringside(facts);
            case CQLSH -> ShellSnippets.cqlsh(facts);
            case JAVA -> JavaSnippet.of(facts);
            case DOTNET -> DotNetSnippet.of(facts);
            case NODE -> NodeSnippet.of(facts);
            case PYTHON -> PythonSnippet.of(facts);
        };
    }
}
