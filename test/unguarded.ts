/** Settings of any type that protect nothing: what people read, and where a thing lies. */
export const unguardedAnywhere = [/ tags\./, /[. ]description$/, /\.Sid$/, /[. ]location$/];

/** Settings of the components that no policy guards, by the reason: on each line a type and its properties. */
const reasons: Record<string, string> = {
  "The cloud takes no other value, or what it changes is cost, size and form: it protects nothing.": `
    aws:ec2/customerGateway:CustomerGateway ipAddress type
    aws:ec2/vpnConnection:VpnConnection tunnel1Phase1EncryptionAlgorithms[] tunnel1Phase2EncryptionAlgorithms[]
    aws:ec2/vpnConnection:VpnConnection tunnel2Phase1EncryptionAlgorithms[] tunnel2Phase2EncryptionAlgorithms[]
    aws:lb/listener:Listener certificateArn defaultActions[].fixedResponse.contentType
    aws:lb/listener:Listener defaultActions[].fixedResponse.statusCode defaultActions[].redirect.port
    aws:lb/listener:Listener defaultActions[].redirect.statusCode
    aws:lb/listenerRule:ListenerRule actions[].type conditions[].hostHeader.values[] priority
    aws:lb/loadBalancer:LoadBalancer accessLogs.prefix connectionLogs.prefix enableZonalShift loadBalancerType
    aws:lb/targetGroup:TargetGroup healthCheck.matcher healthCheck.path healthCheck.protocol port targetType
    aws:lb/targetGroupAttachment:TargetGroupAttachment availabilityZone port targetId
    aws:lb/trustStore:TrustStore caCertificatesBundleS3Key
    aws:route53/record:Record aliases[].evaluateTargetHealth name type
    aws:route53/zone:Zone comment name
    aws:s3/bucketObjectv2:BucketObjectv2 content key
    aws:wafv2/webAcl:WebAcl rules[].name rules[].priority rules[].visibilityConfig.cloudwatchMetricsEnabled
    aws:wafv2/webAcl:WebAcl rules[].visibilityConfig.metricName scope visibilityConfig.cloudwatchMetricsEnabled
    aws:wafv2/webAcl:WebAcl visibilityConfig.metricName
    aws:ec2/eip:Eip domain
    aws:ec2/vpnConnection:VpnConnection presharedKeyStorage staticRoutesOnly type
    aws:ec2/vpnConnection:VpnConnection tunnel1LogOptions.cloudwatchLogOptions.logOutputFormat
    aws:ec2/vpnConnection:VpnConnection tunnel2LogOptions.cloudwatchLogOptions.logOutputFormat
    aws:networkfirewall/firewall:Firewall availabilityZoneMappings[].availabilityZoneId enabledAnalysisTypes[]
    aws:networkfirewall/firewallPolicy:FirewallPolicy firewallPolicy.statefulRuleGroupReferences[].priority
    aws:networkfirewall/loggingConfiguration:LoggingConfiguration loggingConfiguration.logDestinationConfigs[].logDestination.prefix
    aws:networkfirewall/loggingConfiguration:LoggingConfiguration loggingConfiguration.logDestinationConfigs[].logDestinationType
    aws:networkfirewall/ruleGroup:RuleGroup capacity type
    aws:route53/resolverFirewallRule:ResolverFirewallRule priority
    aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation priority
    aws:cloudtrail/trail:Trail advancedEventSelectors[].name name
    aws:cloudwatch/logGroup:LogGroup name
    aws:cloudwatch/logMetricFilter:LogMetricFilter logGroupName metricTransformation.name
    aws:cloudwatch/logMetricFilter:LogMetricFilter metricTransformation.namespace metricTransformation.value
    aws:cloudwatch/metricAlarm:MetricAlarm metricName namespace
    aws:ec2/flowLog:FlowLog destinationOptions.fileFormat destinationOptions.hiveCompatiblePartitions
    aws:ec2/flowLog:FlowLog destinationOptions.perHourPartition logDestinationType maxAggregationInterval
    aws:ec2/securityGroup:SecurityGroup revokeRulesOnDelete
    aws:ec2/subnet:Subnet availabilityZone
    aws:ec2/vpc:Vpc enableDnsHostnames enableDnsSupport
    aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion internetGatewayExclusionMode
    aws:ec2/vpcEndpoint:VpcEndpoint privateDnsEnabled serviceName vpcEndpointType
    aws:kms/key:Key multiRegion
    aws:rds/cluster:Cluster clusterIdentifier engine engineVersion finalSnapshotIdentifier masterUsername port
    aws:rds/clusterInstance:ClusterInstance caCertIdentifier engine instanceClass
    aws:rds/clusterParameterGroup:ClusterParameterGroup family parameters[].applyMethod parameters[].name
    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules[].abortIncompleteMultipartUpload.daysAfterInitiation
    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules[].id
    aws:s3/bucketLogging:BucketLogging targetObjectKeyFormat.partitionedPrefix.partitionDateSource targetPrefix
    aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration rules[].bucketKeyEnabled
    azure-native:dbforpostgresql:AdministratorsMicrosoftEntra principalType tenantId
    azure-native:dbforpostgresql:Configuration configurationName source
    azure-native:dbforpostgresql:Server authConfig.tenantId availabilityZone createMode
    azure-native:dbforpostgresql:Server highAvailability.standbyAvailabilityZone identity.type sku.name sku.tier
    azure-native:dbforpostgresql:Server storage.autoGrow storage.storageSizeGB version
    azure-native:keyvault:Key properties.attributes.enabled properties.keyOps[]
    azure-native:keyvault:Vault properties.sku.family properties.sku.name properties.tenantId
    azure-native:monitor:ActionGroup armRoleReceivers[].name armRoleReceivers[].roleId
    azure-native:monitor:ActionGroup armRoleReceivers[].useCommonAlertSchema groupShortName
    azure-native:monitor:ActivityLogAlert scopes[]
    azure-native:network:AzureFirewall ipConfigurations[].name sku.name sku.tier zones[]
    azure-native:network:FirewallPolicy insights.isEnabled insights.retentionDays sku.tier
    azure-native:network:FlowLog flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.trafficAnalyticsInterval
    azure-native:network:FlowLog flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.workspaceRegion
    azure-native:network:FlowLog format.type format.version identity.type networkWatcherName resourceGroupName
    azure-native:network:PrivateDnsZoneGroup privateDnsZoneConfigs[].name privateDnsZoneGroupName
    azure-native:network:PrivateEndpoint privateLinkServiceConnections[].groupIds[]
    azure-native:network:PrivateEndpoint privateLinkServiceConnections[].name
    azure-native:network:PublicIPAddress publicIPAllocationMethod sku.name zones[]
    azure-native:network:Subnet privateLinkServiceNetworkPolicies
    azure-native:network:VirtualNetwork enableVmProtection
    azure-native:network:VirtualNetworkPeering allowForwardedTraffic allowGatewayTransit allowVirtualNetworkAccess
    azure-native:network:VirtualNetworkPeering useRemoteGateways
    azure-native:operationalinsights:Workspace features.enableLogAccessUsingOnlyResourcePermissions sku.name
    azure-native:privatedns:PrivateZone privateZoneName
    azure-native:privatedns:VirtualNetworkLink registrationEnabled
    azure-native:storage:BlobServiceProperties blobServicesName changeFeed.enabled
    azure-native:storage:ManagementPolicy managementPolicyName policy.rules[].definition.filters.blobTypes[]
    azure-native:storage:ManagementPolicy policy.rules[].name policy.rules[].type
    azure-native:storage:StorageAccount defaultToOAuthAuthentication encryption.services.blob.enabled
    azure-native:storage:StorageAccount encryption.services.blob.keyType encryption.services.file.enabled
    azure-native:storage:StorageAccount encryption.services.file.keyType encryption.services.queue.enabled
    azure-native:storage:StorageAccount encryption.services.queue.keyType encryption.services.table.enabled
    azure-native:storage:StorageAccount encryption.services.table.keyType identity.type kind sku.name
    azure-native:network:ApplicationGateway applicationGatewayName autoscaleConfiguration.maxCapacity
    azure-native:network:ApplicationGateway autoscaleConfiguration.minCapacity
    azure-native:network:ApplicationGateway backendAddressPools[].backendAddresses[].ipAddress
    azure-native:network:ApplicationGateway backendAddressPools[].name
    azure-native:network:ApplicationGateway backendHttpSettingsCollection[].cookieBasedAffinity
    azure-native:network:ApplicationGateway backendHttpSettingsCollection[].hostName
    azure-native:network:ApplicationGateway backendHttpSettingsCollection[].name backendHttpSettingsCollection[].port
    azure-native:network:ApplicationGateway backendHttpSettingsCollection[].requestTimeout enableHttp2
    azure-native:network:ApplicationGateway frontendIPConfigurations[].name frontendIPConfigurations[].privateIPAddress
    azure-native:network:ApplicationGateway frontendIPConfigurations[].privateIPAllocationMethod frontendPorts[].name
    azure-native:network:ApplicationGateway frontendPorts[].port gatewayIPConfigurations[].name
    azure-native:network:ApplicationGateway httpListeners[].hostNames[] httpListeners[].name identity.type
    azure-native:network:ApplicationGateway redirectConfigurations[].includePath
    azure-native:network:ApplicationGateway redirectConfigurations[].includeQueryString redirectConfigurations[].name
    azure-native:network:ApplicationGateway requestRoutingRules[].name requestRoutingRules[].priority
    azure-native:network:ApplicationGateway rewriteRuleSets[].name rewriteRuleSets[].rewriteRules[].name
    azure-native:network:ApplicationGateway rewriteRuleSets[].rewriteRules[].ruleSequence sku.name
    azure-native:network:ApplicationGateway sslCertificates[].name sslPolicy.policyType sslProfiles[].name
    azure-native:network:ApplicationGateway sslProfiles[].sslPolicy.policyType trustedClientCertificates[].name zones[]
    azure-native:network:Commit properties.forceUpdateTag properties.targetLocations[]
    azure-native:network:NetworkGroup memberType
    azure-native:network:NetworkManager networkManagerScopes.subscriptions[]
    azure-native:network:SecurityAdminConfiguration applyOnNetworkIntentPolicyBasedServices[]
    azure-native:network:LocalNetworkGateway gatewayIpAddress localNetworkAddressSpace.addressPrefixes[]
    azure-native:network:VirtualNetworkGateway gatewayType ipConfigurations[].name sku.name sku.tier
    azure-native:network:VirtualNetworkGateway vpnGatewayGeneration vpnType
    azure-native:network:VirtualNetworkGatewayConnection connectionType
    azure-native:network:VirtualNetworkGatewayConnection ipsecPolicies[].saDataSizeKilobytes
    azure-native:network:VirtualNetworkGatewayConnection ipsecPolicies[].saLifeTimeSeconds
    azure-native:network:WebApplicationFirewallPolicy customRules[].name customRules[].priority
    azure-native:network:WebApplicationFirewallPolicy policySettings.logScrubbing.scrubbingRules[].selector
  `,
  "Another setting, which is guarded, decides before it does.": `
    aws:lb/loadBalancer:LoadBalancer desyncMitigationMode internal
    azure-native:network:PrivateEndpoint subnet.privateEndpointNetworkPolicies subnet.privateLinkServiceNetworkPolicies
    aws:ec2transitgateway/vpcAttachment:VpcAttachment transitGatewayDefaultRouteTableAssociation
    aws:ec2transitgateway/vpcAttachment:VpcAttachment transitGatewayDefaultRouteTablePropagation
    aws:s3/bucket:Bucket objectLockEnabled
    azure-native:keyvault:Vault properties.enabledForDeployment properties.enabledForDiskEncryption
    azure-native:keyvault:Vault properties.enabledForTemplateDeployment properties.networkAcls.bypass
    azure-native:keyvault:Vault properties.networkAcls.defaultAction
    azure-native:network:FlowLog retentionPolicy.days retentionPolicy.enabled
    azure-native:storage:StorageAccount networkRuleSet.bypass networkRuleSet.defaultAction
  `,
  "test/documents.test.ts holds it: each statement of a document decides on the request that it is made for.": `
    aws:ec2/vpcEndpoint:VpcEndpoint policy
    aws:iam/role:Role assumeRolePolicy.Statement[].Action
    aws:iam/role:Role assumeRolePolicy.Statement[].Condition.StringEquals.aws:SourceAccount
    aws:iam/role:Role assumeRolePolicy.Statement[].Effect assumeRolePolicy.Statement[].Principal.AWS[]
    aws:iam/role:Role assumeRolePolicy.Statement[].Principal.Service assumeRolePolicy.Version
    aws:iam/rolePolicy:RolePolicy policy.Statement[].Action policy.Statement[].Action[]
    aws:iam/rolePolicy:RolePolicy policy.Statement[].Condition.StringLike.kms:ViaService policy.Statement[].Effect
    aws:iam/rolePolicy:RolePolicy policy.Version
    aws:iam/rolePolicyAttachment:RolePolicyAttachment policyArn
    aws:kms/key:Key policy
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Action[] policy.Statement[].Condition.ArnLike.aws:SourceArn
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Condition.Bool.aws:PrincipalIsAWSService
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Condition.Bool.aws:ViaAWSService
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Condition.NumericLessThan.s3:TlsVersion
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Condition.StringEquals.aws:SourceAccount
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Condition.StringEquals.aws:SourceArn
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Condition.StringEquals.s3:x-amz-acl
    aws:s3/bucketPolicy:BucketPolicy policy.Statement[].Principal.AWS[] policy.Statement[].Principal.Service
    aws:s3/bucketPolicy:BucketPolicy policy.Version
    aws:sns/topicPolicy:TopicPolicy policy.Statement[].Action
    aws:sns/topicPolicy:TopicPolicy policy.Statement[].Condition.StringEquals.aws:SourceAccount
    aws:sns/topicPolicy:TopicPolicy policy.Statement[].Effect policy.Statement[].Principal.Service policy.Version
    azure-native:authorization:RoleAssignment principalId principalType roleDefinitionId
  `,
  "It comes from the flows, and test/network-compile.test.ts holds it.": `
    aws:networkfirewall/ruleGroup:RuleGroup ruleGroup.ruleVariables.ipSets[].ipSet.definitions[]
    aws:networkfirewall/ruleGroup:RuleGroup ruleGroup.ruleVariables.ipSets[].key ruleGroup.rulesSource.rulesString
    aws:ec2/networkAclRule:NetworkAclRule cidrBlock egress protocol ruleAction ruleNumber toPort
    aws:ec2/route:Route destinationCidrBlock
    aws:ec2/subnet:Subnet cidrBlock
    aws:ec2/vpc:Vpc cidrBlock
    aws:ec2transitgateway/route:Route blackhole destinationCidrBlock
    aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule cidrIpv4 fromPort ipProtocol toPort
    aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule cidrIpv4 ipProtocol toPort
    azure-native:network:FirewallPolicyRuleCollectionGroup priority ruleCollections[].action.type
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].name ruleCollections[].priority
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].ruleCollectionType
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].destinationAddresses[]
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].destinationPorts[]
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].ipProtocols[]
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].name
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].ruleType
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].sourceAddresses[]
    azure-native:network:NetworkSecurityGroup securityRules[].destinationPortRange securityRules[].name
    azure-native:network:NetworkSecurityGroup securityRules[].priority
    azure-native:network:RouteTable disableBgpRoutePropagation routes[].addressPrefix routes[].name
    azure-native:network:RouteTable routes[].nextHopIpAddress routes[].nextHopType
    azure-native:network:Subnet addressPrefix
    azure-native:network:VirtualNetwork addressSpace.addressPrefixes[]
    azure-native:network:AdminRule access destinationPortRanges[] destinations[].addressPrefix
    azure-native:network:AdminRule destinations[].addressPrefixType direction kind priority protocol ruleName
    azure-native:network:AdminRule sources[].addressPrefix sources[].addressPrefixType
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].protocols[].port
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].protocols[].protocolType
    azure-native:network:FirewallPolicyRuleCollectionGroup ruleCollections[].rules[].targetFqdns[]
    azure-native:network:NetworkSecurityGroup securityRules[].destinationPortRanges[]
  `,
  "No policy guards it yet.": `
    aws:lb/listener:Listener mutualAuthentication.ignoreClientCertificateExpiry mutualAuthentication.mode
    aws:lb/listener:Listener port protocol routingHttpResponseServerEnabled
    aws:lb/listener:Listener routingHttpResponseStrictTransportSecurityHeaderValue
    aws:lb/loadBalancer:LoadBalancer connectionLogs.enabled
    aws:lb/targetGroup:TargetGroup protocol
    aws:wafv2/webAcl:WebAcl rules[].statement.managedRuleGroupStatement.name
    aws:wafv2/webAcl:WebAcl rules[].statement.managedRuleGroupStatement.ruleActionOverrides[].name
    aws:wafv2/webAcl:WebAcl rules[].statement.managedRuleGroupStatement.vendorName
    aws:wafv2/webAcl:WebAcl rules[].statement.rateBasedStatement.aggregateKeyType
    aws:wafv2/webAcl:WebAcl rules[].statement.rateBasedStatement.limit
    aws:wafv2/webAcl:WebAcl rules[].visibilityConfig.sampledRequestsEnabled visibilityConfig.sampledRequestsEnabled
    aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration redactedFields[].singleHeader.name
    aws:networkfirewall/firewall:Firewall availabilityZoneChangeProtection encryptionConfiguration.type
    aws:networkfirewall/firewall:Firewall firewallPolicyChangeProtection
    aws:networkfirewall/firewallPolicy:FirewallPolicy encryptionConfiguration.type
    aws:networkfirewall/firewallPolicy:FirewallPolicy firewallPolicy.statefulDefaultActions[]
    aws:networkfirewall/firewallPolicy:FirewallPolicy firewallPolicy.statefulEngineOptions.ruleOrder
    aws:networkfirewall/firewallPolicy:FirewallPolicy firewallPolicy.statefulEngineOptions.streamExceptionPolicy
    aws:networkfirewall/firewallPolicy:FirewallPolicy firewallPolicy.statelessDefaultActions[]
    aws:networkfirewall/firewallPolicy:FirewallPolicy firewallPolicy.statelessFragmentDefaultActions[]
    aws:networkfirewall/loggingConfiguration:LoggingConfiguration loggingConfiguration.logDestinationConfigs[].logType
    aws:networkfirewall/ruleGroup:RuleGroup encryptionConfiguration.type ruleGroup.statefulRuleOptions.ruleOrder
    aws:route53/resolverFirewallConfig:ResolverFirewallConfig firewallFailOpen
    aws:route53/resolverFirewallRule:ResolverFirewallRule action blockResponse confidenceThreshold dnsThreatProtection
    aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation mutationProtection
    aws:cloudtrail/trail:Trail includeGlobalServiceEvents insightSelectors[].insightType
    aws:cloudwatch/logGroup:LogGroup deletionProtectionEnabled
    aws:cloudwatch/logMetricFilter:LogMetricFilter pattern
    aws:cloudwatch/metricAlarm:MetricAlarm comparisonOperator evaluationPeriods period statistic threshold
    aws:cloudwatch/metricAlarm:MetricAlarm treatMissingData
    aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions internetGatewayBlockMode
    aws:kms/key:Key rotationPeriodInDays
    aws:rds/cluster:Cluster deleteAutomatedBackups enabledCloudwatchLogsExports[] manageMasterUserPassword
    aws:rds/cluster:Cluster skipFinalSnapshot
    aws:rds/clusterInstance:ClusterInstance copyTagsToSnapshot monitoringInterval performanceInsightsEnabled
    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules[].expiration.days
    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules[].noncurrentVersionExpiration.noncurrentDays
    aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration rules[].status
    aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration rule.defaultRetention.mode
    aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration rules[].blockedEncryptionTypes[]
    azure-native:keyvault:Key properties.attributes.exportable properties.keySize properties.kty
    azure-native:keyvault:Key properties.rotationPolicy.attributes.expiryTime
    azure-native:keyvault:Key properties.rotationPolicy.lifetimeActions[].trigger.timeAfterCreate
    azure-native:keyvault:Key properties.rotationPolicy.lifetimeActions[].trigger.timeBeforeExpiry
    azure-native:keyvault:Vault properties.softDeleteRetentionInDays
    azure-native:monitor:ActionGroup enabled
    azure-native:monitor:ActivityLogAlert condition.allOf[].anyOf[].equals condition.allOf[].anyOf[].field
    azure-native:monitor:ActivityLogAlert condition.allOf[].equals condition.allOf[].field enabled
    azure-native:monitor:DiagnosticSetting logs[].categoryGroup
    azure-native:monitor:PrivateLinkScope accessModeSettings.ingestionAccessMode accessModeSettings.queryAccessMode
    azure-native:network:FlowLog flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.enabled
    azure-native:network:VirtualNetwork enableDdosProtection
    azure-native:storage:BlobContainer denyEncryptionScopeOverride immutableStorageWithVersioning.enabled
    azure-native:storage:ManagementPolicy policy.rules[].definition.actions.baseBlob.delete.daysAfterModificationGreaterThan
    azure-native:storage:ManagementPolicy policy.rules[].definition.actions.snapshot.delete.daysAfterCreationGreaterThan
    azure-native:storage:ManagementPolicy policy.rules[].definition.actions.version.delete.daysAfterCreationGreaterThan
    azure-native:storage:ManagementPolicy policy.rules[].enabled
    azure-native:storage:StorageAccount allowedCopyScope
    azure-native:storage:StorageAccount immutableStorageWithVersioning.immutabilityPolicy.allowProtectedAppendWrites
    azure-native:storage:StorageAccount isLocalUserEnabled
    azure-native:storage:StorageAccount isSftpEnabled sasPolicy.expirationAction sasPolicy.sasExpirationPeriod
    azure-native:network:ApplicationGateway forceFirewallPolicyAssociation httpListeners[].protocol
    azure-native:network:ApplicationGateway redirectConfigurations[].redirectType requestRoutingRules[].ruleType
    azure-native:network:ApplicationGateway rewriteRuleSets[].rewriteRules[].actionSet.responseHeaderConfigurations[].headerName
    azure-native:network:ApplicationGateway rewriteRuleSets[].rewriteRules[].actionSet.responseHeaderConfigurations[].headerValue
    azure-native:network:ApplicationGateway sslCertificates[].keyVaultSecretId
    azure-native:network:ApplicationGateway sslProfiles[].clientAuthConfiguration.verifyClientCertIssuerDN
    azure-native:network:ApplicationGateway trustedClientCertificates[].data
    azure-native:network:NetworkManager networkManagerScopeAccesses[]
    random:index/randomPassword:RandomPassword length special
    azure-native:network:WebApplicationFirewallPolicy customRules[].action
    azure-native:network:WebApplicationFirewallPolicy customRules[].groupByUserSession[].groupByVariables[].variableName
    azure-native:network:WebApplicationFirewallPolicy customRules[].matchConditions[].matchValues[]
    azure-native:network:WebApplicationFirewallPolicy customRules[].matchConditions[].matchVariables[].variableName
    azure-native:network:WebApplicationFirewallPolicy customRules[].matchConditions[].negationConditon
    azure-native:network:WebApplicationFirewallPolicy customRules[].matchConditions[].operator
    azure-native:network:WebApplicationFirewallPolicy customRules[].rateLimitDuration customRules[].rateLimitThreshold
    azure-native:network:WebApplicationFirewallPolicy customRules[].ruleType managedRules.managedRuleSets[].ruleSetType
    azure-native:network:WebApplicationFirewallPolicy managedRules.managedRuleSets[].ruleSetVersion
    azure-native:network:WebApplicationFirewallPolicy policySettings.fileUploadEnforcement
    azure-native:network:WebApplicationFirewallPolicy policySettings.fileUploadLimitInMb
    azure-native:network:WebApplicationFirewallPolicy policySettings.logScrubbing.scrubbingRules[].matchVariable
    azure-native:network:WebApplicationFirewallPolicy policySettings.logScrubbing.scrubbingRules[].selectorMatchOperator
    azure-native:network:WebApplicationFirewallPolicy policySettings.logScrubbing.state
    azure-native:network:WebApplicationFirewallPolicy policySettings.maxRequestBodySizeInKb
    azure-native:authorization:RoleAssignment scope
  `,
};

export const unguarded: string[] = Object.values(reasons).flatMap((text) =>
  text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [type, ...properties] = line.trim().split(" ");
      return properties.map((property) => `${type} ${property}`);
    }),
);
