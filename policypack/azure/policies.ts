import type { Policy } from "../policy";
import type { Relation } from "../relation";
import { analytics } from "./analytics";
import { apiManagement } from "./api-management";
import { appService } from "./app-service";
import { appServiceSlot } from "./app-service-slot";
import { applicationGateway } from "./application-gateway";
import { applicationGatewayTraffic } from "./application-gateway-traffic";
import { authorization } from "./authorization";
import { backup } from "./backup";
import { cognitiveServices } from "./cognitive-services";
import { compute } from "./compute";
import { computeScaleSet } from "./compute-scale-set";
import { containerRegistry } from "./container-registry";
import { containerServices } from "./container-services";
import { cosmosDb } from "./cosmos-db";
import { customerKeys } from "./customer-keys";
import { databaseFirewalls } from "./database-firewalls";
import { defender } from "./defender";
import { diagnostics } from "./diagnostics";
import { flexibleServer } from "./flexible-server";
import { frontDoor } from "./front-door";
import { healthData } from "./health-data";
import { keyVault } from "./key-vault";
import { keyVaultContents } from "./key-vault-contents";
import { kubernetes } from "./kubernetes";
import { kubernetesNodes } from "./kubernetes-nodes";
import { logAnalytics } from "./log-analytics";
import { messaging } from "./messaging";
import { monitor } from "./monitor";
import { mysql } from "./mysql";
import { networkDefaultDeny } from "./network-default-deny";
import { networkFlowLog } from "./network-flow-log";
import { networkManager } from "./network-manager";
import { networkPerimeter } from "./network-perimeter";
import { networkSecurityGroup } from "./network-security-group";
import { networkSubnet } from "./network-subnet";
import { networkVpn } from "./network-vpn";
import { postgresql } from "./postgresql";
import { redis } from "./redis";
import { redisEnterprise } from "./redis-enterprise";
import { search } from "./search";
import { singleServer } from "./single-server";
import { sql } from "./sql";
import { sqlAudit } from "./sql-audit";
import { sqlDatabase } from "./sql-database";
import { storage } from "./storage";
import { storageEncryption } from "./storage-encryption";
import { storageNetwork } from "./storage-network";
import { storageRecovery } from "./storage-recovery";

/** Every policy on Azure, in the order the documentation lists them. */
export const azure: readonly (Policy | Relation)[] = [
  ...storage,
  ...storageNetwork,
  ...storageEncryption,
  ...storageRecovery,
  ...keyVault,
  ...keyVaultContents,
  ...postgresql,
  ...mysql,
  ...flexibleServer,
  ...singleServer,
  ...sql,
  ...sqlAudit,
  ...sqlDatabase,
  ...databaseFirewalls,
  ...cosmosDb,
  ...redis,
  ...redisEnterprise,
  ...messaging,
  ...containerRegistry,
  ...containerServices,
  ...appService,
  ...appServiceSlot,
  ...kubernetes,
  ...kubernetesNodes,
  ...compute,
  ...computeScaleSet,
  ...search,
  ...cognitiveServices,
  ...analytics,
  ...customerKeys,
  ...healthData,
  ...applicationGateway,
  ...applicationGatewayTraffic,
  ...frontDoor,
  ...apiManagement,
  ...backup,
  ...networkSecurityGroup,
  ...networkDefaultDeny,
  ...networkSubnet,
  ...networkFlowLog,
  ...networkPerimeter,
  ...networkManager,
  ...networkVpn,
  ...monitor,
  ...diagnostics,
  ...logAnalytics,
  ...defender,
  ...authorization,
];
