package dev.ringside.cqlsh.complete;

/**
 * A single token of the grammar.
 *
 * @param text of the sources with a fixed text
 */
record Terminal(Source source, String text) {

    /** Where the token's texts come from. */
    enum Source {
        KEYWORD,
        FIXED_SYMBOL,
        FIXED_STRING,
        QUALIFIER,
        TYPEQUALIFIER,
        CALLQUALIFIER,
        KEYSPACE,
        TABLE,
        VIEW,
        INDEX,
        UDT,
        FUNCTION,
        AGGREGATE,
        CALLABLE,
        COLUMN,
        KEYCOLUMN,
        PARTITIONCOLUMN,
        CLUSTERINGCOLUMN,
        WHERECOLUMN,
        INSERTCOLUMN,
        UPDATECOLUMN,
        NEWCOLUMN,
        DECLARED,
        FIELD,
        NATIVETYPE,
        ROLE,
        DATACENTER,
        NEW,
        NEWINDEX,
        STRING,
        CODE,
        INTEGER,
        NUMBER,
        UUID,
        BLOB,
        VALUE,
        CONSTANT,
        BRACE,
        BRACKET,
        PARENTHESIS,
        FILE,
        CONSISTENCY,
        TOPIC,
        START,
        NEXT
    }

    /** Whether it only changes the scope and takes no token. */
    boolean isAction() {
        return source == Source.START || source == Source.NEXT;
    }

    boolean matches(Word word) {
        return switch (source) {
            case KEYWORD -> word.is(text);
            case FIXED_SYMBOL -> word.isSymbol(text);
            case FIXED_STRING -> word.kind() == Word.Kind.STRING && word.text().equalsIgnoreCase(text);
            case BRACE -> word.isSymbol("{");
            case BRACKET -> word.isSymbol("[");
            case PARENTHESIS -> word.isSymbol("(");
            case STRING, FILE, DATACENTER ->
                word.kind() == Word.Kind.STRING || (source == Source.STRING && isCode(word));
            case CODE -> isCode(word);
            case INTEGER -> word.isInteger();
            case NUMBER -> word.kind() == Word.Kind.NUMBER;
            case UUID -> word.kind() == Word.Kind.UUID;
            case BLOB -> word.kind() == Word.Kind.BLOB;
            case CONSTANT -> isConstant(word);
            case VALUE -> isValue(word);
            case NATIVETYPE, CONSISTENCY -> word.kind() == Word.Kind.NAME;
            case TOPIC -> isName(word) || word.kind() == Word.Kind.NAME;
            case ROLE -> isName(word) || word.kind() == Word.Kind.STRING;
            case CALLABLE -> isName(word) && !word.is("count") && !word.is("cast") || word.is("token");
            default -> isName(word);
        };
    }

    private static boolean isName(Word word) {
        return word.kind() == Word.Kind.QUOTED || (word.kind() == Word.Kind.NAME && !Names.isReserved(word.text()));
    }

    private static boolean isCode(Word word) {
        return word.kind() == Word.Kind.CODE;
    }

    private static boolean isConstant(Word word) {
        return word.is("true") || word.is("false") || word.is("null") || word.is("nan") || word.is("infinity");
    }

    private static boolean isValue(Word word) {
        return switch (word.kind()) {
            case STRING, CODE, NUMBER, UUID, BLOB -> true;
            default -> false;
        };
    }

    Scope scope(Scope scope, String word) {
        return switch (source) {
            case QUALIFIER, TYPEQUALIFIER, CALLQUALIFIER -> scope.qualified(Names.internal(word));
            case TABLE, VIEW -> scope.withTable(Names.internal(word));
            case UDT -> scope.withType(Names.internal(word));
            case INDEX, FUNCTION, AGGREGATE, CALLABLE -> scope.unqualified();
            case COLUMN,
                    KEYCOLUMN,
                    PARTITIONCOLUMN,
                    CLUSTERINGCOLUMN,
                    WHERECOLUMN,
                    INSERTCOLUMN,
                    UPDATECOLUMN,
                    NEWCOLUMN -> scope.withColumn(Names.internal(word));
            case START -> scope.startValues();
            case NEXT -> scope.nextValue();
            default -> scope;
        };
    }
}
