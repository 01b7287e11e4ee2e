package dev.ringside.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.PrintStream;

/** Writes documents in the three formats. */
final class DocumentWriter {
    private DocumentWriter() {}

    static void write(PrintStream out, OutputFormat format, Document document) {
        try {
            switch (format) {
                case json -> out.println(new ObjectMapper().writer(printer()).writeValueAsString(document.value()));
                case yaml -> out.print(yaml().writeValueAsString(document.value()));
                case table -> TextTable.of(document.table()).forEach(out::println);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not made of maps, lists and scalars: " + document.value(), e);
        }
        out.flush();
    }

    private static YAMLMapper yaml() {
        return new YAMLMapper(YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build());
    }

    /** Two spaces, one element a line, as az prints it. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withArrayIndenter(indenter)
                .withObjectIndenter(indenter);
    }
}
