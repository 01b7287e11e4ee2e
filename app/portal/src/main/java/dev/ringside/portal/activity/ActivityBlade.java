package dev.ringside.portal.activity;

import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.EmptyState;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.blade.Tone;
import dev.ringside.portal.table.Columns;
import dev.ringside.portal.table.FilterField;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.ActivityEntry;
import dev.ringside.provisioning.resource.ClusterName;
import java.time.Instant;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** What happened to all clusters or to one, newest first, with the whole message of the selected line below. */
public final class ActivityBlade extends Blade {
    private static final double WIDTH_OF_LEVEL = 126;
    private static final double WIDTH_OF_TIME = 160;

    private final BladeContext context;
    private final TableView<ActivityEntry> table = Columns.table("activity-table", Texts.get("activity.table"));
    private final StackPane main = new StackPane();
    private final ObservableList<ActivityEntry> entries;
    private final VBox shown;

    /** The log of all clusters. */
    public ActivityBlade(BladeContext context) {
        this(context, Texts.get("nav.activity"), context.model().activity());
        setSubtitle(Texts.get("activity.subtitle"));
        table.getColumns()
                .add(2, Columns.fixedText("cluster", Texts.get("activity.cluster"), 140, entry -> entry.cluster()
                        .value()));
    }

    /** The log of one cluster, whether it is still there or not. */
    public ActivityBlade(BladeContext context, ClusterName name) {
        this(
                context,
                Texts.get("activity.title", name),
                new FilteredList<>(
                        context.model().activity(), entry -> entry.cluster().equals(name)));
        setSubtitle(Texts.get("overview.subtitle"));
    }

    private ActivityBlade(BladeContext context, String heading, ObservableList<ActivityEntry> entries) {
        super("blade-activity", heading);
        this.context = context;
        this.entries = entries;
        FilteredList<ActivityEntry> filtered = new FilteredList<>(entries);
        SortedList<ActivityEntry> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        addColumns();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(sorted);
        table.setPlaceholder(new EmptyState(
                FluentUiRegularMZ.SEARCH_INFO_24, Texts.get("activity.no-match"), Texts.get("activity.no-match.text")));
        FilterField filter = new FilterField("activity-filter", Texts.get("activity.filter"));
        commandBar().addSpace();
        filter.filters(filtered, ActivityBlade::holds);
        commandBar().append(filter);
        VBox.setVgrow(table, Priority.ALWAYS);
        shown = new VBox(table, message());
        setContent(main);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().loadedProperty(), loaded -> show());
        bag.follow(entries, this::show);
    }

    private void show() {
        if (!context.model().loadedProperty().get()) {
            main.getChildren().setAll(new Skeleton(5));
        } else if (entries.isEmpty()) {
            main.getChildren()
                    .setAll(new EmptyState(
                            FluentUiRegularAL.HISTORY_24,
                            Texts.get("activity.empty"),
                            Texts.get("activity.empty.text")));
        } else if (!main.getChildren().contains(shown)) {
            main.getChildren().setAll(shown);
        }
    }

    private void addColumns() {
        TableColumn<ActivityEntry, ActivityEntry.Level> levels = Columns.status(
                "level",
                Texts.get("activity.level"),
                WIDTH_OF_LEVEL,
                entry -> new ReadOnlyObjectWrapper<>(entry.level()),
                Tone::of,
                level -> switch (level) {
                    case INFORMATIONAL -> Texts.get("activity.level.informational");
                    case WARNING -> Texts.get("activity.level.warning");
                    case ERROR -> Texts.get("activity.level.error");
                });
        levels.setMinWidth(WIDTH_OF_LEVEL);
        table.getColumns().add(levels);
        TableColumn<ActivityEntry, Instant> time = Columns.column(
                "time",
                Texts.get("activity.time"),
                WIDTH_OF_TIME,
                entry -> new ReadOnlyObjectWrapper<>(entry.at()),
                Figures::time,
                Comparator.naturalOrder());
        // The seconds are what one compares lines by.
        time.setMinWidth(WIDTH_OF_TIME);
        table.getColumns().add(time);
        table.getColumns().add(Columns.fixedText("event", Texts.get("activity.event"), 150, ActivityEntry::event));
        table.getColumns()
                .add(Columns.fixedText("message", Texts.get("activity.message"), 480, ActivityEntry::message));
    }

    private Label message() {
        Label message = new Label();
        message.setId("activity-message");
        message.getStyleClass().add("activity-message");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            message.setVisible(entry != null);
            message.setManaged(entry != null);
            message.setText(entry == null ? "" : entry.message());
        });
        return message;
    }

    private static boolean holds(ActivityEntry entry, String word) {
        return FilterField.holds(entry.cluster().value(), word)
                || FilterField.holds(entry.event(), word)
                || FilterField.holds(entry.message(), word)
                || FilterField.holds(entry.level().name(), word);
    }
}
