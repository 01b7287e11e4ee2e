package dev.ringside.provisioning.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An Azure Resource Manager template, as JSON. https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax */
final class ArmTemplate {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArmTemplate() {}

    static String of(List<AzureResource> resources) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
        template.put("contentVersion", "1.0.0.0");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("adminPassword", parameter("securestring", AzureResources.PASSWORD_TEXT));
        parameters.put("cosmosDbPrincipalId", parameter("string", AzureResources.PRINCIPAL_TEXT));
        template.put("parameters", parameters);
        template.put("resources", resources.stream().map(ArmTemplate::resource).toList());
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(template).replace("\" : ", "\": ") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> parameter(String type, String description) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("type", type);
        parameter.put("metadata", Map.of("description", description));
        return parameter;
    }

    private static Map<String, Object> resource(AzureResource resource) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("type", resource.type());
        written.put("apiVersion", resource.apiVersion());
        resource.scope().ifPresent(scope -> written.put("scope", "[" + scope.armId() + "]"));
        written.put("name", value(resource.armName()));
        resource.body().forEach((name, value) -> written.put(name, value(value)));
        if (!resource.after().isEmpty()) {
            written.put(
                    "dependsOn",
                    resource.after().stream()
                            .map(before -> "[" + before.armId() + "]")
                            .toList());
        }
        return written;
    }

    private static Object value(Object value) {
        if (value instanceof Expression expression) {
            return "[" + expression.arm() + "]";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, each) -> values.put(name.toString(), value(each)));
            return values;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ArmTemplate::value).toList();
        }
        // A text that begins like an expression is none when its bracket is doubled.
        return value instanceof String text && text.startsWith("[") ? "[" + text : value;
    }
}
