package dev.ringside.provisioning.export;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.List;

/** A script for bash and the Azure CLI. It needs no extension of the CLI: what that has no argument for is patched by {@code az rest}. */
final class AzScript {
    private final ClusterSpec spec;
    private final List<AzureNetwork> networks;
    private final List<String> lines = new ArrayList<>();

    private AzScript(ClusterSpec spec) {
        this.spec = spec;
        networks = AzureNetwork.of(spec);
    }

    static String of(ClusterSpec spec) {
        AzScript script = new AzScript(spec);
        script.begin();
        script.networks.forEach(script::network);
        script.peerings();
        script.cluster();
        script.spec.dataCenters().forEach(script::dataCenter);
        return String.join("\n", script.lines) + "\n";
    }

    private void begin() {
        lines.add("#!/usr/bin/env bash");
        lines.add("# Creates the cluster " + spec.name() + " in the subscription that az is logged in to.");
        lines.add("set -euo pipefail");
        lines.add(": \"${CASSANDRA_ADMIN_PASSWORD:?Set it to the password that role cassandra is to have}\"");
        lines.add("");
        lines.add("group=" + word(spec.resourceGroup()));
        lines.add("cluster=" + spec.name());
        command("az group create", "--name \"$group\"", "--location " + word(spec.location()));
    }

    private void network(AzureNetwork network) {
        String name = word(network.name());
        lines.add("");
        command(
                "az network vnet create",
                "--resource-group \"$group\"",
                "--name " + name,
                "--location " + word(network.location()),
                "--address-prefixes " + network.prefix());
        for (String subnet : network.subnets()) {
            command(
                    "az network vnet subnet create",
                    "--resource-group \"$group\"",
                    "--vnet-name " + name,
                    "--name " + word(subnet),
                    "--address-prefixes " + network.prefix(subnet));
        }
        lines.add(network.symbol() + "=$(az network vnet show --resource-group \"$group\" --name " + name
                + " --query id --output tsv)");
        lines.add("# Azure Cosmos DB puts the nodes into the network as Network Contributor.");
        command(
                "az role assignment create",
                "--assignee " + AzureResources.COSMOS_DB,
                "--role " + AzureResources.NETWORK_CONTRIBUTOR,
                "--scope \"$" + network.symbol() + "\"");
    }

    private void peerings() {
        for (AzureNetwork from : networks) {
            for (AzureNetwork to : networks) {
                if (!from.equals(to)) {
                    command(
                            "az network vnet peering create",
                            "--resource-group \"$group\"",
                            "--name " + word("to-" + to.name()),
                            "--vnet-name " + word(from.name()),
                            "--remote-vnet \"$" + to.symbol() + "\"",
                            "--allow-vnet-access");
                }
            }
        }
    }

    private void cluster() {
        lines.add("");
        List<String> arguments = new ArrayList<>(List.of(
                "--resource-group \"$group\"", "--cluster-name \"$cluster\"", "--location " + word(spec.location())));
        spec.dataCenters().stream()
                .findFirst()
                .ifPresent(first -> arguments.add("--delegated-management-subnet-id " + subnet(first)));
        arguments.add("--initial-cassandra-admin-password \"$CASSANDRA_ADMIN_PASSWORD\"");
        arguments.add("--cassandra-version " + spec.cassandraVersion());
        arguments.add("--authentication-method " + spec.authenticationMethod().wireName());
        arguments.add("--repair-enabled " + spec.repairEnabled());
        spec.clusterNameOverride().ifPresent(name -> arguments.add("--cluster-name-override " + word(name)));
        words(arguments, "--client-certificates", spec.clientCertificates());
        words(arguments, "--external-seed-nodes", spec.externalRing().seedNodes());
        List<String> tags = spec.tags().entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .toList();
        words(arguments, "--tags", tags);
        command("az managed-cassandra cluster create", arguments.toArray(String[]::new));
        lines.add("");
        lines.add("# The CLI has no arguments for these without its extensions.");
        lines.add("id=$(az managed-cassandra cluster show --resource-group \"$group\" --cluster-name \"$cluster\""
                + " --query id --output tsv)");
        command(
                "az rest",
                "--method patch",
                "--url \"https://management.azure.com$id?api-version=" + AzureResources.API_VERSION + "\"",
                "--body " + word(patch()));
        command("az resource wait", "--ids \"$id\"", "--api-version " + AzureResources.API_VERSION, "--updated");
    }

    private String patch() {
        StringBuilder body = new StringBuilder("{\"properties\": {\"clusterType\": ")
                .append(json(spec.clusterType().wireName()))
                .append(", \"autoReplicate\": ")
                .append(json(spec.autoReplicate().wireName()))
                .append(", \"scheduledEventStrategy\": ")
                .append(json(spec.scheduledEventStrategy().wireName()));
        list(body, "extensions", spec.extensions());
        list(body, "externalDataCenters", spec.externalRing().dataCenters());
        return body.append("}}").toString();
    }

    private static void list(StringBuilder body, String name, List<String> values) {
        if (!values.isEmpty()) {
            body.append(", ")
                    .append(json(name))
                    .append(": [")
                    .append(String.join(
                            ", ", values.stream().map(AzScript::json).toList()))
                    .append(']');
        }
    }

    private void dataCenter(DataCenterSpec dataCenter) {
        lines.add("");
        List<String> arguments = new ArrayList<>(List.of(
                "--resource-group \"$group\"",
                "--cluster-name \"$cluster\"",
                "--data-center-name " + dataCenter.name(),
                "--data-center-location " + word(dataCenter.location()),
                "--delegated-subnet-id " + subnet(dataCenter),
                "--node-count " + dataCenter.nodeCount(),
                "--sku " + word(dataCenter.sku()),
                "--disk-sku P30",
                "--disk-capacity " + dataCenter.diskCapacity(),
                "--availability-zone " + dataCenter.availabilityZone()));
        dataCenter
                .yamlFragment()
                .ifPresent(text ->
                        arguments.add("--base64-encoded-cassandra-yaml-fragment " + word(AzureResources.base64(text))));
        command("az managed-cassandra datacenter create", arguments.toArray(String[]::new));
    }

    private String subnet(DataCenterSpec dataCenter) {
        return "\"$" + AzureNetwork.of(dataCenter, networks).symbol() + "\"" + word("/subnets/" + dataCenter.subnet());
    }

    private void command(String command, String... arguments) {
        lines.add(command + " \\\n  " + String.join(" \\\n  ", arguments));
    }

    private static void words(List<String> arguments, String name, List<String> values) {
        if (!values.isEmpty()) {
            arguments.add(name + " "
                    + String.join(" ", values.stream().map(AzScript::word).toList()));
        }
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String word(String text) {
        return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
