package dev.ringside.provisioning.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of text, and of collections of texts, as protocol version 4 encodes them. A cell without a value is empty. */
final class CellTexts {
    private CellTexts() {}

    static String text(@Nullable ByteBuffer cell) {
        return cell == null
                ? ""
                : StandardCharsets.UTF_8.decode(cell.duplicate()).toString();
    }

    /** A {@code set<text>}: a count, then elements, each after its length. */
    static Set<String> set(@Nullable ByteBuffer cell) {
        Set<String> texts = new HashSet<>();
        if (cell != null) {
            ByteBuffer left = cell.duplicate();
            for (int count = left.getInt(); count > 0; count--) {
                texts.add(part(left));
            }
        }
        return texts;
    }

    /** A {@code map<text, text>}: a count, then keys and values, each after its length. */
    static Map<String, String> map(@Nullable ByteBuffer cell) {
        Map<String, String> texts = new HashMap<>();
        if (cell != null) {
            ByteBuffer left = cell.duplicate();
            for (int count = left.getInt(); count > 0; count--) {
                String key = part(left);
                texts.put(key, part(left));
            }
        }
        return texts;
    }

    private static String part(ByteBuffer left) {
        byte[] bytes = new byte[left.getInt()];
        left.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
