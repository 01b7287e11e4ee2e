package dev.ringside.portal.console.shell;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringside.cqlsh.session.Column;
import dev.ringside.cqlsh.value.CqlValue;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/** An array of objects, a row on each line; types as SELECT JSON has them, a figure that JSON has none for as text. */
final class JsonSink implements RowSink {
    private final JsonGenerator json;
    private List<Column> columns = List.of();

    JsonSink(Writer out) throws IOException {
        json = JsonMapper.builder()
                .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                .build()
                .createGenerator(out);
        json.setPrettyPrinter(new RowOnEachLine());
    }

    @Override
    public void begin(List<Column> names) throws IOException {
        columns = names;
        json.writeStartArray();
    }

    @Override
    public void row(List<CqlValue> values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < values.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            write(values.get(i));
        }
        json.writeEndObject();
    }

    private void write(CqlValue value) throws IOException {
        if (value instanceof CqlValue.Null) {
            json.writeNull();
        } else if (value instanceof CqlValue.Bool bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof CqlValue.Exact exact) {
            json.writeNumber(new BigDecimal(exact.value().toString()));
        } else if (value instanceof CqlValue.Floating floating) {
            floating(floating);
        } else if (value instanceof CqlValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof CqlValue.Sequence sequence) {
            json.writeStartArray();
            for (CqlValue element : sequence.elements()) {
                write(element);
            }
            json.writeEndArray();
        } else if (value instanceof CqlValue.Mapping mapping) {
            json.writeStartObject();
            for (CqlValue.Entry entry : mapping.entries()) {
                json.writeFieldName(key(entry.key()));
                write(entry.value());
            }
            json.writeEndObject();
        } else if (value instanceof CqlValue.Udt udt) {
            json.writeStartObject();
            for (CqlValue.Field field : udt.fields()) {
                json.writeFieldName(field.name());
                write(field.value());
            }
            json.writeEndObject();
        } else {
            json.writeString(Literals.plain(value));
        }
    }

    private void floating(CqlValue.Floating floating) throws IOException {
        if (floating.isDouble()) {
            json.writeNumber(floating.value());
        } else {
            json.writeNumber((float) floating.value());
        }
    }

    private static String key(CqlValue value) {
        return value instanceof CqlValue.Text text ? text.value() : Literals.plain(value);
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.flush();
    }

    /** Only the outermost array has lines. */
    private static final class RowOnEachLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            super.writeArrayValueSeparator(generator);
            feed(generator);
        }

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            feed(generator);
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int values) throws IOException {
            if (values > 0) {
                feed(generator);
            }
            super.writeEndArray(generator, values);
        }

        private static void feed(JsonGenerator generator) throws IOException {
            if (generator.getOutputContext().getNestingDepth() == 1) {
                generator.writeRaw('\n');
            }
        }
    }
}
