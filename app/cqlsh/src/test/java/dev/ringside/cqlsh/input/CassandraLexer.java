package dev.ringside.cqlsh.input;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/**
 * The lexer nodes themselves use, of Cassandra's own jar. It is loaded by name: of that jar and ANTLR's nothing else is needed or wanted on
 * the class path of tests.
 */
final class CassandraLexer {
    private static final int EOF = -1;
    private static final int DEFAULT_CHANNEL = 0;

    private CassandraLexer() {}

    /** Whether the jars are there, as they are in a build by Maven. */
    static boolean isThere() {
        try {
            Class.forName("org.apache.cassandra.cql3.CqlLexer");
            Class.forName("org.antlr.runtime.ANTLRStringStream");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The statements of a text: the characters of the tokens between two semicolons, as they stand in the text. */
    static List<List<String>> statements(String text) {
        try {
            return split(text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> split(String text) throws ReflectiveOperationException {
        Object stream = Class.forName("org.antlr.runtime.ANTLRStringStream")
                .getConstructor(String.class)
                .newInstance(text);
        Constructor<?> make = Class.forName("org.apache.cassandra.cql3.CqlLexer")
                .getConstructor(Class.forName("org.antlr.runtime.CharStream"));
        Object lexer = make.newInstance(stream);
        List<List<String>> statements = new ArrayList<>();
        List<String> words = new ArrayList<>();
        while (true) {
            Object token = lexer.getClass().getMethod("nextToken").invoke(lexer);
            if (number(token, "getType") == EOF) {
                break;
            }
            if (number(token, "getChannel") == DEFAULT_CHANNEL) {
                String raw = text.substring(number(token, "getStartIndex"), number(token, "getStopIndex") + 1);
                if (raw.equals(";")) {
                    statements.add(words);
                    words = new ArrayList<>();
                } else {
                    words.add(raw);
                }
            }
        }
        if (!words.isEmpty()) {
            statements.add(words);
        }
        return statements;
    }

    private static int number(Object token, String getter) throws ReflectiveOperationException {
        return (Integer) token.getClass().getMethod(getter).invoke(token);
    }
}
