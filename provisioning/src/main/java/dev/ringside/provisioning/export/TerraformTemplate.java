package dev.ringside.provisioning.export;

import dev.ringside.provisioning.cluster.ClusterSpec;
import dev.ringside.provisioning.datacenter.DataCenterSpec;
import java.util.ArrayList;
import java.util.List;

/** Terraform's configuration language, for the provider azurerm. What the provider has no argument for is said in a comment. */
final class TerraformTemplate {
    private final ClusterSpec spec;
    private final List<AzureNetwork> networks;
    private final HclLines out = new HclLines();

    private TerraformTemplate(ClusterSpec spec) {
        this.spec = spec;
        networks = AzureNetwork.of(spec);
    }

    static String of(ClusterSpec spec) {
        TerraformTemplate template = new TerraformTemplate(spec);
        template.begin();
        template.networks.forEach(template::network);
        template.peerings();
        template.cluster();
        for (int i = 0; i < spec.dataCenters().size(); i++) {
            template.dataCenter(i + 1, spec.dataCenters().get(i));
        }
        return template.out.text();
    }

    private void begin() {
        out.raw(
                """
                terraform {
                  required_providers {
                    azurerm = {
                      source  = "hashicorp/azurerm"
                      version = "~> 4.0"
                    }
                    azuread = {
                      source  = "hashicorp/azuread"
                      version = "~> 3.0"
                    }
                  }
                }

                # The subscription comes from the environment variable ARM_SUBSCRIPTION_ID.
                provider "azurerm" {
                  features {}
                }

                variable "admin_password" {
                  description = "%s"
                  type        = string
                  sensitive   = true
                }

                # The service principal of Azure Cosmos DB, which puts nodes into the networks.
                data "azuread_service_principal" "cosmos_db" {
                  client_id = "%s"
                }
                """
                        .formatted(AzureResources.PASSWORD_TEXT, AzureResources.COSMOS_DB));
        out.open("resource", "azurerm_resource_group", "group")
                .set("name", spec.resourceGroup())
                .set("location", spec.location())
                .close();
    }

    private void network(AzureNetwork network) {
        out.open("resource", "azurerm_virtual_network", network.symbol())
                .set("name", network.name())
                .code("resource_group_name", "azurerm_resource_group.group.name")
                .set("location", network.location())
                .list("address_space", List.of(network.prefix()))
                .close();
        for (String subnet : network.subnets()) {
            out.open("resource", "azurerm_subnet", subnetSymbol(network, subnet))
                    .set("name", subnet)
                    .code("resource_group_name", "azurerm_resource_group.group.name")
                    .code("virtual_network_name", "azurerm_virtual_network." + network.symbol() + ".name")
                    .list("address_prefixes", List.of(network.prefix(subnet)))
                    .close();
        }
        out.open("resource", "azurerm_role_assignment", network.symbol())
                .code("scope", "azurerm_virtual_network." + network.symbol() + ".id")
                .set("role_definition_name", "Network Contributor")
                .code("principal_id", "data.azuread_service_principal.cosmos_db.object_id")
                .close();
    }

    private void peerings() {
        for (AzureNetwork from : networks) {
            for (AzureNetwork to : networks) {
                if (!from.equals(to)) {
                    out.open("resource", "azurerm_virtual_network_peering", from.symbol() + "_to_" + to.symbol())
                            .set("name", "to-" + to.name())
                            .code("resource_group_name", "azurerm_resource_group.group.name")
                            .code("virtual_network_name", "azurerm_virtual_network." + from.symbol() + ".name")
                            .code("remote_virtual_network_id", "azurerm_virtual_network." + to.symbol() + ".id")
                            .close();
                }
            }
        }
    }

    private void cluster() {
        out.raw(
                """

                # The provider has no arguments for these; set them in the portal afterwards:
                #   cluster type %s, auto replicate %s, scheduled event strategy %s%s
                """
                        .formatted(
                                spec.clusterType().wireName(),
                                spec.autoReplicate().wireName(),
                                spec.scheduledEventStrategy().wireName(),
                                unsaid()));
        out.openBelow("resource", "azurerm_cosmosdb_cassandra_cluster", "cluster")
                .set("name", spec.name().value())
                .code("resource_group_name", "azurerm_resource_group.group.name")
                .set("location", spec.location());
        spec.dataCenters().stream()
                .findFirst()
                .ifPresent(first -> out.code("delegated_management_subnet_id", subnetId(first)));
        out.code("default_admin_password", "var.admin_password")
                .set("version", spec.cassandraVersion())
                .set("authentication_method", spec.authenticationMethod().wireName())
                .code("repair_enabled", spec.repairEnabled())
                .list("client_certificate_pems", spec.clientCertificates())
                .list("external_seed_node_ip_addresses", spec.externalRing().seedNodes())
                .map("tags", spec.tags())
                .codes("depends_on", before())
                .close();
    }

    private void dataCenter(int number, DataCenterSpec dataCenter) {
        out.open("resource", "azurerm_cosmosdb_cassandra_datacenter", "datacenter" + number)
                .set("name", dataCenter.name().value())
                .code("cassandra_cluster_id", "azurerm_cosmosdb_cassandra_cluster.cluster.id")
                .set("location", dataCenter.location())
                .code("delegated_management_subnet_id", subnetId(dataCenter))
                .code("node_count", dataCenter.nodeCount())
                .set("sku_name", dataCenter.sku())
                .set("disk_sku", "P30")
                .code("disk_count", dataCenter.diskCapacity())
                .code("availability_zones_enabled", dataCenter.availabilityZone());
        dataCenter.yamlFragment().ifPresent(text -> out.heredoc("base64_encoded_yaml_fragment", "base64encode", text));
        if (number > 1) {
            out.codes("depends_on", List.of("azurerm_cosmosdb_cassandra_datacenter.datacenter" + (number - 1)));
        }
        out.close();
    }

    private List<String> before() {
        List<String> before = new ArrayList<>();
        networks.forEach(network -> before.add("azurerm_role_assignment." + network.symbol()));
        for (AzureNetwork from : networks) {
            for (AzureNetwork to : networks) {
                if (!from.equals(to)) {
                    before.add("azurerm_virtual_network_peering." + from.symbol() + "_to_" + to.symbol());
                }
            }
        }
        return before;
    }

    private String unsaid() {
        String extensions = spec.extensions().isEmpty() ? "" : ", extensions " + String.join(" ", spec.extensions());
        String external = spec.externalRing().dataCenters().isEmpty()
                ? ""
                : ", external data centers "
                        + String.join(" ", spec.externalRing().dataCenters());
        String name = spec.clusterNameOverride()
                .map(override -> ", cluster name override " + override.replace('\n', ' '))
                .orElse("");
        return extensions + external + name;
    }

    private String subnetId(DataCenterSpec dataCenter) {
        AzureNetwork network = AzureNetwork.of(dataCenter, networks);
        return "azurerm_subnet." + subnetSymbol(network, dataCenter.subnet()) + ".id";
    }

    private static String subnetSymbol(AzureNetwork network, String subnet) {
        return network.symbol() + "_subnet" + (network.subnets().indexOf(subnet) + 1);
    }
}
