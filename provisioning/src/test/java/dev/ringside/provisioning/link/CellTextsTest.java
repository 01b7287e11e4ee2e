package dev.ringside.provisioning.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellTextsTest {

    /** A count, then every part after its length. */
    private static ByteBuffer cell(int count, String... parts) {
        ByteBuffer cell = ByteBuffer.allocate(128);
        cell.putInt(count);
        for (String part : parts) {
            cell.putInt(part.length()).put(part.getBytes(StandardCharsets.UTF_8));
        }
        cell.flip();
        return cell;
    }

    @Test
    void readsAMapAsTheProtocolEncodesIt() {
        ByteBuffer cell = cell(2, "class", "X", "dc1", "3");
        assertThat(CellTexts.map(cell)).isEqualTo(Map.of("class", "X", "dc1", "3"));
        assertThat(cell.position()).isZero();
    }

    @Test
    void readsASetAsTheProtocolEncodesIt() {
        assertThat(CellTexts.set(cell(2, "compound", "dense"))).containsExactlyInAnyOrder("compound", "dense");
    }

    @Test
    void takesACellWithoutAValueForEmpty() {
        assertThat(CellTexts.text(null)).isEmpty();
        assertThat(CellTexts.set(null)).isEmpty();
        assertThat(CellTexts.map(null)).isEmpty();
    }

    @Test
    void tellsATableOfCompactStorageByItsFlags() {
        assertThat(SchemaReader.isCompact(cell(1, "compound"))).isFalse();
        assertThat(SchemaReader.isCompact(cell(2, "compound", "counter"))).isFalse();
        assertThat(SchemaReader.isCompact(cell(1, "dense"))).isTrue();
        assertThat(SchemaReader.isCompact(cell(2, "compound", "dense"))).isTrue();
        assertThat(SchemaReader.isCompact(cell(0))).isTrue();
    }
}
