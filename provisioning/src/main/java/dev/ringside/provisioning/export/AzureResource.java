package dev.ringside.provisioning.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A resource as a template declares it, for ARM and Bicep alike.
 *
 * @param symbol what Bicep calls it
 * @param name a text or an {@link Expression}
 * @param parent the resource it is a part of
 * @param scope the resource it is about, for an extension resource
 * @param body what stands beside its name, such as {@code properties}: texts, numbers, booleans, expressions, lists and maps of them
 * @param after what must be there before
 */
record AzureResource(
        String symbol,
        String type,
        String apiVersion,
        Object name,
        Optional<AzureResource> parent,
        Optional<AzureResource> scope,
        Map<String, Object> body,
        List<AzureResource> after) {

    /** What {@code name} holds in an ARM template: a part carries its whole's name. */
    Object armName() {
        return parent.isPresent() ? parent.get().armName() + "/" + name : name;
    }

    /** The expression for its id in an ARM template. */
    String armId() {
        if (scope.isPresent() && name instanceof Expression expression) {
            return "extensionResourceId(" + scope.get().armId() + ", '" + type + "', " + expression.arm() + ")";
        }
        return "resourceId('" + type + "', "
                + Arrays.stream(armName().toString().split("/"))
                        .map(part -> "'" + part + "'")
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
