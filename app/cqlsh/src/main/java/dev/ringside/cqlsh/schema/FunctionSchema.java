package dev.ringside.cqlsh.schema;

import java.util.List;

/**
 * A user-defined function or aggregate.
 *
 * @param argumentTypes in CQL
 * @param returnType in CQL
 */
public record FunctionSchema(String keyspace, String name, List<String> argumentTypes, String returnType) {
    public FunctionSchema {
        argumentTypes = List.copyOf(argumentTypes);
    }

    /** Name and argument types: {@code f(int, text)}. */
    public String signature() {
        return name + "(" + String.join(", ", argumentTypes) + ")";
    }
}
