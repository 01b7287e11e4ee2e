package dev.ringside.provisioning.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Bicep file. https://learn.microsoft.com/azure/azure-resource-manager/bicep/file */
final class BicepTemplate {
    private static final String INDENT = "  ";

    private BicepTemplate() {}

    static String of(List<AzureResource> resources) {
        StringBuilder out = new StringBuilder()
                .append("@secure()\n@description(")
                .append(literal(AzureResources.PASSWORD_TEXT))
                .append(")\nparam adminPassword string\n\n@description(")
                .append(literal(AzureResources.PRINCIPAL_TEXT))
                .append(")\nparam cosmosDbPrincipalId string\n");
        resources.forEach(resource -> write(resource, out));
        return out.toString();
    }

    private static void write(AzureResource resource, StringBuilder out) {
        out.append("\nresource ")
                .append(resource.symbol())
                .append(" '")
                .append(resource.type())
                .append('@')
                .append(resource.apiVersion())
                .append("' = {\n");
        resource.parent().ifPresent(parent -> line("parent", parent.symbol(), out));
        resource.scope().ifPresent(scope -> line("scope", scope.symbol(), out));
        line("name", value(resource.name(), INDENT), out);
        resource.body().forEach((name, value) -> line(key(name), value(value, INDENT), out));
        // What is named anyway needs no mention.
        List<String> after = resource.after().stream()
                .filter(before -> !resource.parent().equals(java.util.Optional.of(before))
                        && !resource.scope().equals(java.util.Optional.of(before))
                        && !resource.type().endsWith("virtualNetworkPeerings"))
                .map(AzureResource::symbol)
                .toList();
        if (!after.isEmpty()) {
            line("dependsOn", list(after, INDENT), out);
        }
        out.append("}\n");
    }

    private static void line(String name, String value, StringBuilder out) {
        out.append(INDENT).append(name).append(": ").append(value).append('\n');
    }

    private static String value(Object value, String indent) {
        if (value instanceof Expression expression) {
            return expression.bicep();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : map.entrySet().stream()
                            .map(entry -> indent + INDENT + key(entry.getKey().toString()) + ": "
                                    + value(entry.getValue(), indent + INDENT) + "\n")
                            .collect(Collectors.joining("", "{\n", indent + "}"));
        }
        if (value instanceof List<?> values) {
            return list(
                    values.stream().map(each -> value(each, indent + INDENT)).toList(), indent);
        }
        return value instanceof String text ? literal(text) : value.toString();
    }

    private static String list(List<String> values, String indent) {
        return values.stream()
                .map(value -> indent + INDENT + value + "\n")
                .collect(Collectors.joining("", "[\n", indent + "]"));
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : literal(name);
    }

    private static String literal(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("${", "\\${")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                + "'";
    }
}
