package dev.ringside.portal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.portal.blade.Preferences;
import dev.ringside.portal.testing.Fx;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {
    private final Preferences preferences = Preferences.untilClosed();

    private TableView<String> table() {
        return Fx.call(() -> {
            TableView<String> table = Columns.table("things", "Things");
            for (String id : List.of("name", "size", "age")) {
                table.getColumns().add(Columns.fixedText(id, id, 100, row -> row));
            }
            new ColumnChoice(table, preferences);
            return table;
        });
    }

    private static void change(TableView<String> table, Consumer<List<TableColumn<String, ?>>> change) {
        Fx.run(() -> change.accept(table.getColumns()));
    }

    private static List<String> shown(TableView<String> table) {
        return Fx.call(() -> table.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(TableColumn::getId)
                .toList());
    }

    @Test
    void showsEveryColumnUntilThePersonChooses() {
        assertThat(shown(table())).containsExactly("name", "size", "age");
    }

    @Test
    void remembersWhichColumnsShowAndInWhichOrder() {
        TableView<String> table = table();
        change(table, columns -> columns.get(1).setVisible(false));
        change(table, columns -> columns.add(0, columns.remove(2)));

        assertThat(shown(table())).containsExactly("age", "name");
    }

    @Test
    void doesNotTakeANameItDoesNotKnowForAColumnAndAppendsNewOnes() {
        preferences.remember("columns.things", "age,weight,-name");

        assertThat(shown(table())).containsExactly("age", "name", "size");
    }
}
