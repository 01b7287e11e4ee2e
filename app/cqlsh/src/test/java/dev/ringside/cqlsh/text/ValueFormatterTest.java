package dev.ringside.cqlsh.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.cqlsh.value.CqlValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueFormatterTest {
    private final ValueFormatter plain = new ValueFormatter(TextFormat.standard(false));
    private final ValueFormatter coloured = new ValueFormatter(TextFormat.standard(true));

    @Test
    void makesControlCharactersAndBackslashesVisible() {
        assertThat(plain.format(new CqlValue.Text("a\tb\u0000c\\d\u00a0")).text())
                .isEqualTo("a\\tb\\x00c\\\\d\\xa0");
    }

    @Test
    void leavesABackslashAloneWhereColourMarksEscapes() {
        FormattedValue value = coloured.format(new CqlValue.Text("back\\slash\ttab"));
        assertThat(value.text()).isEqualTo("\u001b[0;1;33mback\\slash\u001b[0;35m\\t\u001b[0;1;33mtab\u001b[0m");
        assertThat(value.width()).isEqualTo(15);
    }

    @Test
    void quotesTextInsideCollectionsOnly() {
        CqlValue text = new CqlValue.Text("it's");
        assertThat(plain.format(text).text()).isEqualTo("it's");
        assertThat(plain.format(new CqlValue.Sequence(CqlValue.Shape.LIST, List.of(text)))
                        .text())
                .isEqualTo("['it''s']");
    }

    @Test
    void sortsMapsByKey() {
        CqlValue map = new CqlValue.Mapping(List.of(entry(10, "ten"), entry(-1, "minus"), entry(2, "two")));
        assertThat(plain.format(map).text()).isEqualTo("{-1: 'minus', 2: 'two', 10: 'ten'}");
    }

    @Test
    void tellsNullFromEmpty() {
        assertThat(plain.format(new CqlValue.Null()).text()).isEqualTo("null");
        assertThat(plain.format(new CqlValue.Empty()).text()).isEmpty();
    }

    @Test
    void countsTheColumnsOfWideAndInvisibleCharacters() {
        assertThat(plain.format(new CqlValue.Text("日本 go")).width()).isEqualTo(7);
        assertThat(plain.format(new CqlValue.Text("a\u200bb")).width()).isEqualTo(2);
        assertThat(plain.format(new CqlValue.Text("😀")).width()).isEqualTo(2);
        assertThat(plain.format(new CqlValue.Text("e\u0301")).width()).isEqualTo(1);
    }

    @Test
    void writesTimestampsOutsideFourDigitYearsAsNumbers() {
        assertThat(plain.format(new CqlValue.Timestamp(253_402_300_799_999L)).text())
                .isEqualTo("9999-12-31 23:59:59.999000+0000");
        assertThat(plain.format(new CqlValue.Timestamp(253_402_300_800_000L)).text())
                .isEqualTo("253402300800000");
    }

    @Test
    void writesDurationsWithoutWeeksAndZeroAsNothing() {
        assertThat(plain.format(new CqlValue.Duration(14, 3, 5_400_000_000_000L))
                        .text())
                .isEqualTo("1y2mo3d1h30m");
        assertThat(plain.format(new CqlValue.Duration(0, -14, 0)).text()).isEqualTo("-14d");
        assertThat(plain.format(new CqlValue.Duration(0, 0, 0)).text()).isEmpty();
    }

    private static CqlValue.Entry entry(int key, String value) {
        return new CqlValue.Entry(new CqlValue.Exact(key), new CqlValue.Text(value));
    }
}
