package dev.ringside.model.console;

import dev.ringside.model.console.ConsolePage.Cell;
import dev.ringside.model.console.ConsolePage.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows as bytes and back, for the file that takes those not kept in memory. */
final class RowCodec {
    private static final int TEXT = 0;
    private static final int LONG = 1;
    private static final int DOUBLE = 2;
    private static final int DECIMAL = 3;

    private RowCodec() {}

    static byte[] write(List<List<Cell>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(rows.size());
        for (List<Cell> row : rows) {
            out.writeInt(row.size());
            for (Cell cell : row) {
                write(out, cell);
            }
        }
        return bytes.toByteArray();
    }

    static List<List<Cell>> read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int count = in.readInt();
        List<List<Cell>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int width = in.readInt();
            List<Cell> row = new ArrayList<>(width);
            for (int j = 0; j < width; j++) {
                row.add(cell(in));
            }
            rows.add(row);
        }
        return rows;
    }

    private static void write(DataOutputStream out, Cell cell) throws IOException {
        text(out, cell.text());
        out.writeBoolean(cell.isNull());
        order(out, cell.order());
        out.writeInt(cell.parts().size());
        for (Part part : cell.parts()) {
            text(out, part.label());
            write(out, part.value());
        }
    }

    private static Cell cell(DataInputStream in) throws IOException {
        String text = text(in);
        boolean isNull = in.readBoolean();
        Comparable<?> order = order(in, text);
        int count = in.readInt();
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String label = text(in);
            parts.add(new Part(label, cell(in)));
        }
        return new Cell(text, isNull, order, parts);
    }

    private static void order(DataOutputStream out, Comparable<?> order) throws IOException {
        if (order instanceof Long number) {
            out.writeByte(LONG);
            out.writeLong(number);
        } else if (order instanceof Double number) {
            out.writeByte(DOUBLE);
            out.writeDouble(number);
        } else if (order instanceof BigDecimal number) {
            out.writeByte(DECIMAL);
            text(out, number.toString());
        } else {
            out.writeByte(TEXT);
        }
    }

    private static Comparable<?> order(DataInputStream in, String text) throws IOException {
        return switch (in.readByte()) {
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case DECIMAL -> new BigDecimal(text(in));
            default -> text;
        };
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
