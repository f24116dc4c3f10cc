import type { Words } from "../policy";
import { analyticsFrench } from "./analytics.fr";
import { apiManagementFrench } from "./api-management.fr";
import { appServiceFrench } from "./app-service.fr";
import { appServiceSlotFrench } from "./app-service-slot.fr";
import { applicationGatewayFrench } from "./application-gateway.fr";
import { applicationGatewayTrafficFrench } from "./application-gateway-traffic.fr";
import { authorizationFrench } from "./authorization.fr";
import { backupFrench } from "./backup.fr";
import { cognitiveServicesFrench } from "./cognitive-services.fr";
import { computeFrench } from "./compute.fr";
import { computeScaleSetFrench } from "./compute-scale-set.fr";
import { containerRegistryFrench } from "./container-registry.fr";
import { containerServicesFrench } from "./container-services.fr";
import { cosmosDbFrench } from "./cosmos-db.fr";
import { customerKeysFrench } from "./customer-keys.fr";
import { databaseFirewallsFrench } from "./database-firewalls.fr";
import { defenderFrench } from "./defender.fr";
import { diagnosticsFrench } from "./diagnostics.fr";
import { flexibleServerFrench } from "./flexible-server.fr";
import { frontDoorFrench } from "./front-door.fr";
import { healthDataFrench } from "./health-data.fr";
import { keyVaultFrench } from "./key-vault.fr";
import { keyVaultContentsFrench } from "./key-vault-contents.fr";
import { kubernetesFrench } from "./kubernetes.fr";
import { kubernetesNodesFrench } from "./kubernetes-nodes.fr";
import { logAnalyticsFrench } from "./log-analytics.fr";
import { messagingFrench } from "./messaging.fr";
import { monitorFrench } from "./monitor.fr";
import { mysqlFrench } from "./mysql.fr";
import { networkDefaultDenyFrench } from "./network-default-deny.fr";
import { networkFlowLogFrench } from "./network-flow-log.fr";
import { networkManagerFrench } from "./network-manager.fr";
import { networkPerimeterFrench } from "./network-perimeter.fr";
import { networkSecurityGroupFrench } from "./network-security-group.fr";
import { networkSubnetFrench } from "./network-subnet.fr";
import { networkVpnFrench } from "./network-vpn.fr";
import { postgresqlFrench } from "./postgresql.fr";
import { redisFrench } from "./redis.fr";
import { redisEnterpriseFrench } from "./redis-enterprise.fr";
import { searchFrench } from "./search.fr";
import { singleServerFrench } from "./single-server.fr";
import { sqlFrench } from "./sql.fr";
import { sqlAuditFrench } from "./sql-audit.fr";
import { sqlDatabaseFrench } from "./sql-database.fr";
import { storageFrench } from "./storage.fr";
import { storageEncryptionFrench } from "./storage-encryption.fr";
import { storageNetworkFrench } from "./storage-network.fr";
import { storageRecoveryFrench } from "./storage-recovery.fr";

/** What people read of each policy on Azure, in French. */
export const azureFrench: Readonly<Record<string, Words>> = {
  ...storageFrench,
  ...storageNetworkFrench,
  ...storageEncryptionFrench,
  ...storageRecoveryFrench,
  ...keyVaultFrench,
  ...keyVaultContentsFrench,
  ...postgresqlFrench,
  ...mysqlFrench,
  ...flexibleServerFrench,
  ...singleServerFrench,
  ...sqlFrench,
  ...sqlAuditFrench,
  ...sqlDatabaseFrench,
  ...databaseFirewallsFrench,
  ...cosmosDbFrench,
  ...redisFrench,
  ...redisEnterpriseFrench,
  ...messagingFrench,
  ...containerRegistryFrench,
  ...containerServicesFrench,
  ...appServiceFrench,
  ...appServiceSlotFrench,
  ...kubernetesFrench,
  ...kubernetesNodesFrench,
  ...computeFrench,
  ...computeScaleSetFrench,
  ...searchFrench,
  ...cognitiveServicesFrench,
  ...analyticsFrench,
  ...customerKeysFrench,
  ...healthDataFrench,
  ...applicationGatewayFrench,
  ...applicationGatewayTrafficFrench,
  ...frontDoorFrench,
  ...apiManagementFrench,
  ...backupFrench,
  ...networkSecurityGroupFrench,
  ...networkDefaultDenyFrench,
  ...networkSubnetFrench,
  ...networkFlowLogFrench,
  ...networkPerimeterFrench,
  ...networkManagerFrench,
  ...networkVpnFrench,
  ...monitorFrench,
  ...diagnosticsFrench,
  ...logAnalyticsFrench,
  ...defenderFrench,
  ...authorizationFrench,
};
