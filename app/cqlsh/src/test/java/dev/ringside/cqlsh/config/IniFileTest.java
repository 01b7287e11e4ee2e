package dev.ringside.cqlsh.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IniFileTest {
    private static final IniFile FILE = IniFile.parse(
            """
            stray line
            ; comment
            [ui]
            Color = on
            time_format = %Y-%m-%d %H:%M
            empty =
            [copy:ks.t]
            # comment
            null: N U
            [password]
            value = a=b;c#d
              next
            """);

    @Test
    void readsKeysInAnyCaseAndValuesAsTheyAre() {
        assertThat(FILE.value("ui", "color")).hasValue("on");
        assertThat(FILE.value("ui", "time_format")).hasValue("%Y-%m-%d %H:%M");
        assertThat(FILE.value("copy:ks.t", "null")).hasValue("N U");
        assertThat(FILE.value("password", "value")).hasValue("a=b;c#d\nnext");
    }

    @Test
    void blankValuesDoNotCountWhereTheyMustBeFilled() {
        assertThat(FILE.value("ui", "empty")).hasValue("");
        assertThat(FILE.filled("ui", "empty")).isEmpty();
        assertThat(FILE.value("nowhere", "color")).isEmpty();
        assertThat(FILE.has("nowhere")).isFalse();
    }
}
