package dev.ringside.portal.configuration;

import dev.ringside.model.DataCenterModel;
import dev.ringside.model.configuration.ConfigurationHistoryModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import dev.ringside.portal.yaml.DiffView;
import dev.ringside.provisioning.datacenter.ConfigurationVersion;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The configurations a data center has had; the one that is chosen is compared with the one in force, and can be gone back to. */
final class HistoryPane extends VBox {
    private final BladeContext context;
    private final ClusterName cluster;
    private final ListView<ConfigurationVersion> versions = new ListView<>();
    private final DiffView difference = new DiffView("configuration-difference", Texts.get("configuration.difference"));
    private final Label comparison = new Label();
    private final Button rollBack = new Button(Texts.get("configuration.roll-back"));
    private final StackPane problems = new StackPane();
    private Optional<ConfigurationHistoryModel> model = Optional.empty();

    HistoryPane(BladeContext context, ClusterName cluster) {
        this.context = context;
        this.cluster = cluster;
        getStyleClass().add("configuration-part");
        Label heading = new Label(Texts.get("configuration.history"));
        heading.getStyleClass().add("section-heading");
        versions.setId("configuration-history");
        versions.setAccessibleText(Texts.get("configuration.history"));
        Label none = new Label(Texts.get("configuration.history.empty"));
        none.setWrapText(true);
        versions.setPlaceholder(none);
        versions.setCellFactory(list -> new VersionCell());
        versions.setPrefHeight(160);
        versions.setMinHeight(70);
        versions.getSelectionModel().selectedItemProperty().subscribe(this::compare);
        comparison.getStyleClass().add("muted");
        comparison.setWrapText(true);
        HBox.setHgrow(comparison, Priority.ALWAYS);
        comparison.setMaxWidth(Double.MAX_VALUE);
        rollBack.setId("configuration-roll-back");
        rollBack.setMinWidth(Region.USE_PREF_SIZE);
        rollBack.setOnAction(event -> goBack());
        HBox bar = new HBox(comparison, rollBack);
        bar.getStyleClass().add("command-buttons");
        VBox.setVgrow(difference, Priority.ALWAYS);
        getChildren().addAll(heading, problems, versions, bar, difference);
        compare(null);
    }

    void show(DataCenterModel dataCenter, Subscriptions bag) {
        ConfigurationHistoryModel now = new ConfigurationHistoryModel(context.model(), cluster, dataCenter.name());
        model = Optional.of(now);
        versions.setItems(now.versions());
        bag.follow(now.problemProperty(), problem -> {
            problems.getChildren().clear();
            problem.ifPresent(why -> problems.getChildren().add(new ErrorBar(why)));
        });
        // A version comes with a change of the text, or with the state of the operation that took it back.
        bag.follow(dataCenter.specProperty(), spec -> now.refresh());
        bag.follow(dataCenter.provisioningStateProperty(), state -> now.refresh());
        bag.follow(now.versions(), () -> compare(versions.getSelectionModel().getSelectedItem()));
    }

    private void compare(@Nullable ConfigurationVersion version) {
        boolean isOther = version != null
                && model.flatMap(ConfigurationHistoryModel::inForce)
                        .filter(version::equals)
                        .isEmpty();
        rollBack.setDisable(!isOther);
        if (version == null) {
            comparison.setText(Texts.get("configuration.compare.choose"));
            difference.show(List.of(), "");
            return;
        }
        comparison.setText(
                isOther
                        ? Texts.get("configuration.compare", version.number())
                        : Texts.get("configuration.compare.in-force", version.number()));
        model.ifPresent(
                now -> difference.show(now.difference(version), "# " + Texts.get("configuration.compare.same")));
    }

    private void goBack() {
        ConfigurationVersion version = versions.getSelectionModel().getSelectedItem();
        if (version != null) {
            model.ifPresent(now -> context.navigator()
                    .open(new BladeAddress.UpdateConfiguration(
                            cluster,
                            now.dataCenter(),
                            Optional.of(version.yamlFragment().orElse("")))));
        }
    }

    /** Number, time and whether it is in force or was taken back. */
    private final class VersionCell extends ListCell<ConfigurationVersion> {
        private final Label name = new Label();
        private final Label state = new Label();
        private final Label detail = new Label();
        private final VBox content;

        VersionCell() {
            name.getStyleClass().add("card-title");
            state.getStyleClass().add("tag");
            detail.getStyleClass().add("muted");
            detail.setWrapText(true);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            content = new VBox(new HBox(name, space, state), detail);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ConfigurationVersion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            boolean inForce = model.flatMap(ConfigurationHistoryModel::inForce)
                    .filter(item::equals)
                    .isPresent();
            name.setText(Texts.get("configuration.version", item.number(), Figures.time(item.at())));
            state.setText(Texts.get(
                    inForce
                            ? "configuration.version.in-force"
                            : item.takenBack().isPresent()
                                    ? "configuration.version.taken-back"
                                    : "configuration.version.earlier"));
            detail.setText(item.takenBack().map(why -> why.message()).orElseGet(() -> item.yamlFragment()
                    .filter(text -> !text.isBlank())
                    .map(text -> text.strip().lines().findFirst().orElse(""))
                    .orElse(Texts.get("datacenter.configuration.nothing"))));
            setGraphic(content);
        }
    }
}
