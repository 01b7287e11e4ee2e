package dev.ringside.portal.connect;

import atlantafx.base.theme.Styles;
import dev.ringside.model.connect.ConnectFacts;
import dev.ringside.model.connect.ConnectModel;
import dev.ringside.portal.blade.Copying;
import dev.ringside.portal.blade.Facts;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.cluster.ClusterSpec;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What an application must know, each to copy; the password is shown and copied only on request. */
final class ConnectionFacts extends VBox {
    private static final String HIDDEN = "••••••••••••";

    private final ConnectModel model;
    private final Consumer<Path> saver;
    private final FlowPane contactPoints = new FlowPane();
    private final Hyperlink copyAll = new Hyperlink(Texts.get("connect.copy-all"));
    private final Label user;
    private final Label password = new Label(HIDDEN);
    private final Button reveal = button("connect-reveal", Texts.get("connect.password.show"));
    private final Label certificate;
    private final Button saveCertificate = button("connect-save-certificate", Texts.get("connect.certificate.save"));
    private final Label tls;
    private final Label clientCertificates;

    /** {@code saver} saves a copy of a file. */
    ConnectionFacts(ConnectModel model, Consumer<Path> saver) {
        this.model = model;
        this.saver = saver;
        contactPoints.setId("connect-contact-points");
        contactPoints.getStyleClass().add("connect-points");
        copyAll.setId("connect-copy-all");
        password.setId("connect-password");
        Facts facts = new Facts(Texts.get("connect.facts"));
        facts.line(Texts.get("overview.contact-points"), new VBox(contactPoints, copyAll));
        user = facts.copied("connect-user", Texts.get("overview.user-name"));
        facts.line(Texts.get("connect.password"), passwordLine());
        tls = facts.line("connect-tls-required", Texts.get("overview.tls"));
        certificate = facts.copied("connect-certificate", Texts.get("overview.certificate"));
        facts.line("", saveCertificate);
        clientCertificates = facts.line("connect-client-certificates", Texts.get("connect.client-certificates"));
        getChildren().add(facts);
    }

    void show(ConnectFacts facts) {
        contactPoints.getChildren().clear();
        facts.contactPoints().forEach(point -> contactPoints.getChildren().add(point(text(point))));
        copyAll.setOnAction(event -> Copying.toClipboard(all(facts.contactPoints())));
        user.setText(facts.userName());
        certificate.setText(facts.caCertificate().toString());
        saveCertificate.setOnAction(event -> saver.accept(facts.caCertificate()));
    }

    void show(ClusterSpec spec) {
        tls.setText(Texts.get(spec.needsTls() ? "overview.tls.required" : "overview.tls.accepted"));
        clientCertificates.setText(
                spec.clientCertificates().isEmpty()
                        ? Texts.get("connect.client-certificates.none")
                        : Texts.get(
                                "connect.client-certificates.required",
                                spec.clientCertificates().size()));
    }

    /** Hides the password again. */
    void hide() {
        password.setText(HIDDEN);
        reveal.setText(Texts.get("connect.password.show"));
    }

    private HBox passwordLine() {
        reveal.setOnAction(event -> {
            if (HIDDEN.equals(password.getText())) {
                model.password(text -> {
                    password.setText(text);
                    reveal.setText(Texts.get("connect.password.hide"));
                });
            } else {
                hide();
            }
        });
        Button copy = button("connect-copy-password", Texts.get("connect.password.copy"));
        copy.setOnAction(event -> model.password(Copying::toClipboard));
        HBox line = new HBox(password, reveal, copy);
        line.getStyleClass().add("connect-password");
        return line;
    }

    private static HBox point(String text) {
        HBox point = new HBox(new Label(text), Copying.button(text, () -> text));
        point.getStyleClass().add("essentials-copied");
        return point;
    }

    private static String text(InetSocketAddress point) {
        return point.getHostString() + ":" + point.getPort();
    }

    private static String all(List<InetSocketAddress> points) {
        return points.stream().map(ConnectionFacts::text).collect(Collectors.joining(","));
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }
}
