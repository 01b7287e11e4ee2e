package dev.ringside.cqlsh.complete;

/**
 * Something that may stand at the caret.
 *
 * @param text what to insert in place of {@code from} to {@code to}; of a {@link Kind#HINT}, what to show instead: it is never inserted
 * @param from index in the text where the replaced part begins: the start of the word the caret is in, or the caret
 * @param to index after the replaced part, never behind the caret
 * @param detail what else is worth showing, such as a column's type; may be empty
 */
public record Completion(String text, int from, int to, Kind kind, String detail) {

    /** What a completion is, for its icon and its order. */
    public enum Kind {
        COLUMN,
        TABLE,
        VIEW,
        TYPE,
        FUNCTION,
        AGGREGATE,
        INDEX,
        FIELD,
        KEYSPACE,
        ROLE,
        DATA_CENTER,
        OPTION,
        VALUE,
        KEYWORD,
        SYMBOL,
        FILE,
        /** Says what is to be typed, such as {@code <value for a (text)>}. */
        HINT
    }

    /** Whether it can be inserted. */
    public boolean insertable() {
        return kind != Kind.HINT;
    }
}
