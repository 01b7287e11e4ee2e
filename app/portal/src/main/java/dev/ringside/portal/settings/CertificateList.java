package dev.ringside.portal.settings;

import atlantafx.base.theme.Styles;
import dev.ringside.model.settings.ClientCertificatesModel;
import dev.ringside.model.settings.TrustedCertificate;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.text.Figures;
import dev.ringside.portal.text.Texts;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The certificates clients are trusted by, with a way to remove each, and below them the place to add more. */
final class CertificateList extends VBox {
    private final ClientCertificatesModel model;
    private final VBox list = new VBox();
    private final TextArea pem = new TextArea();
    private final VBox refusal = new VBox();

    CertificateList(ClientCertificatesModel model) {
        this.model = model;
        setId("certificates");
        getStyleClass().add("certificates");
        list.setId("certificate-list");
        list.getStyleClass().add("certificate-list");
        pem.setId("certificate-pem");
        pem.setPromptText(Texts.get("certificates.pem.prompt"));
        pem.setPrefRowCount(6);
        pem.getStyleClass().addAll("command-text", Styles.TEXT_SMALL);
        Label label = new Label(Texts.get("certificates.pem"));
        label.getStyleClass().add("form-section");
        label.setLabelFor(pem);
        pem.setAccessibleText(label.getText());
        Button add = new Button(Texts.get("certificates.add"));
        add.setId("certificate-add");
        add.disableProperty().bind(pem.textProperty().isEmpty());
        add.setOnAction(event -> add());
        Button file = new Button(Texts.get("certificates.file"));
        file.setId("certificate-file");
        file.setOnAction(event -> chooseFile());
        HBox buttons = new HBox(add, file);
        buttons.getStyleClass().add("dialog-buttons");
        getChildren().addAll(list, label, pem, refusal, buttons);
    }

    void follow(Subscriptions bag) {
        bag.follow(model.certificates(), this::showList);
        bag.follow(model.refusalProperty(), problem -> {
            refusal.getChildren().clear();
            problem.ifPresent(present -> refusal.getChildren().add(new ErrorBar(present)));
        });
    }

    private void add() {
        if (model.add(pem.getText())) {
            pem.clear();
        }
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("certificates.file"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Texts.get("certificates.file.pem"), "*.pem", "*.crt", "*.cer"),
                        new FileChooser.ExtensionFilter(Texts.get("certificates.file.any"), "*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.addFile(chosen.toPath());
        }
    }

    private void showList() {
        list.getChildren().clear();
        if (model.certificates().isEmpty()) {
            list.getChildren().add(new Label(Texts.get("certificates.none")));
        }
        for (int i = 0; i < model.certificates().size(); i++) {
            list.getChildren().add(row(i, model.certificates().get(i)));
        }
    }

    private Node row(int index, TrustedCertificate certificate) {
        Label subject = new Label(certificate.subject());
        subject.getStyleClass().add("card-title");
        Label kind = new Label(Texts.get(
                certificate.authority() ? "certificates.authority" : "certificates.client",
                certificate.issuer(),
                Figures.time(certificate.expires())));
        kind.setWrapText(true);
        kind.getStyleClass().add("form-hint");
        VBox words = new VBox(subject, kind);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button remove = new Button("", new Icon(FluentUiRegularAL.DELETE_20));
        remove.setId("certificate-remove-" + index);
        remove.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        remove.setAccessibleText(Texts.get("certificates.remove", certificate.subject()));
        remove.setTooltip(new Tooltip(Texts.get("certificates.remove", certificate.subject())));
        remove.setOnAction(event -> model.remove(certificate));
        HBox row = new HBox(words, remove);
        row.getStyleClass().add("certificate");
        return row;
    }
}
