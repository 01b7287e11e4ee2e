package dev.ringside.model.settings;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.PortalModel;
import dev.ringside.model.bridge.Lists;
import dev.ringside.model.bridge.Observed;
import dev.ringside.model.change.ChangeForm;
import dev.ringside.provisioning.change.ClusterChange;
import dev.ringside.provisioning.change.ClusterChange.UpdateClientCertificates;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.problem.ProvisioningException;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.security.ClientCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The certificates a cluster's clients are trusted by: those it has, those added and those removed. */
public final class ClientCertificatesModel extends ChangeForm {
    private final ObservableList<TrustedCertificate> certificates = FXCollections.observableArrayList();
    private final ObservableList<TrustedCertificate> readOnly = FXCollections.unmodifiableObservableList(certificates);
    private final Observed<Optional<Problem>> refusal = new Observed<>(Optional.empty());
    private List<TrustedCertificate> shown = List.of();

    public ClientCertificatesModel(PortalModel portal, ClusterName name) {
        super(portal, name);
    }

    // ---- what the form comes to

    @Override
    protected void take(ClusterModel cluster) {
        List<TrustedCertificate> now = cluster.getSpec().clientCertificates().stream()
                .flatMap(pem -> TrustedCertificate.in(pem).stream())
                .toList();
        if (!now.equals(shown)) {
            boolean untouched = certificates.equals(shown);
            shown = now;
            if (untouched) {
                Lists.replace(certificates, now);
            }
        }
    }

    @Override
    protected boolean differs() {
        return !certificates.equals(shown);
    }

    @Override
    protected Optional<ClusterChange> change() {
        return differs()
                ? Optional.of(new UpdateClientCertificates(
                        certificates.stream().map(TrustedCertificate::pem).toList()))
                : Optional.empty();
    }

    @Override
    protected void reset() {
        refusal.set(Optional.empty());
        Lists.replace(certificates, shown);
    }

    // ---- properties

    public ObservableList<TrustedCertificate> certificates() {
        return readOnly;
    }

    /** Why what was given last could not be added. */
    public ReadOnlyObjectProperty<Optional<Problem>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    // ---- commands

    /** Adds every certificate of a PEM text; returns whether that was possible. */
    public boolean add(String pem) {
        return add("What was entered", pem);
    }

    /** Adds every certificate of a PEM file, which is read in the background. */
    public void addFile(Path file) {
        portal().ask(engine -> read(file), text -> add(String.valueOf(file.getFileName()), text), this::refuse);
    }

    public void remove(TrustedCertificate certificate) {
        certificates.remove(certificate);
        refusal.set(Optional.empty());
        update();
    }

    private boolean add(String name, String pem) {
        Optional<Problem> wrong = ClientCertificates.problem(name, pem, Instant.now());
        if (wrong.isEmpty()) {
            List<String> all = new ArrayList<>();
            certificates.forEach(certificate -> all.add(certificate.pem()));
            all.add(pem);
            wrong = ClientCertificates.problems(all, Instant.now()).stream().findFirst();
        }
        refusal.set(wrong);
        if (wrong.isEmpty()) {
            certificates.addAll(TrustedCertificate.in(pem));
            update();
        }
        return wrong.isEmpty();
    }

    private void refuse(Problem problem) {
        refusal.set(Optional.of(problem));
    }

    private static String read(Path file) throws ProvisioningException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProvisioningException(
                    new Problem.InvalidSpec(
                            "clientCertificates",
                            "The file " + file + " cannot be read as text: " + e.getMessage() + ".",
                            "Choose a PEM file."),
                    e);
        }
    }
}
