using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using AzureNative = Pulumi.AzureNative;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Mode azure: Event Hubs, which speaks Kafka's protocol and knows its users by Entra.</summary>
internal static class EventHubs
{
    public static StoreContract Declare(string name, KafkaArgs args, CustomResourceOptions child)
    {
        var azure = args.NeededAzure;
        var (inAzure, namespaceName, users) = (azure.Child(child), azure.GlobalName("evhns"), args.Graph.TopicUsers);
        var space = new AzureNative.EventHub.Namespace(name, Namespace(namespaceName, azure, args.Settings.Azure), azure.Protected(inAzure));
        var hubs = args.Topics.ToDictionary(topic => topic.Name, topic => new AzureNative.EventHub.EventHub(
            $"topic-{topic.Name}",
            new AzureNative.EventHub.EventHubArgs
            {
                EventHubName = topic.Name,
                NamespaceName = space.Name!,
                ResourceGroupName = azure.ResourceGroup,
                PartitionCount = topic.Partitions,
                RetentionDescription = new AzureNative.EventHub.Inputs.RetentionDescriptionArgs
                {
                    CleanupPolicy = AzureNative.EventHub.CleanupPolicyRetentionDescription.Delete,
                    RetentionTimeInHours = topic.RetentionHours,
                },
            },
            inAzure));
        foreach (var user in users)
        {
            foreach (var topic in user.Produces)
            {
                azure.Grant(user.Name, $"sends-{topic.Name}", BuiltInRole.EventHubsSender, hubs[topic.Name].Id);
            }

            foreach (var topic in user.Consumes)
            {
                azure.Grant(user.Name, $"receives-{topic}", BuiltInRole.EventHubsReceiver, hubs[topic].Id);
            }
        }

        azure.Connect(name, PrivateService.EventHubs, space.Id, inAzure);
        azure.Audit(name, space.Id, inAzure, "RuntimeAuditLogs");
        var endpoint = AzureEndpoint.Outside(namespaceName.Apply(host => $"{host}.servicebus.windows.net"), KafkaStore.Port, azure.EndpointAddresses);
        foreach (var user in users)
        {
            WriteSettings(user.Name, args, endpoint.Host, azure, child);
        }

        return new StoreContract(KafkaClient.Store, users.ToImmutableSortedDictionary(user => user.Name, user => Connection(user.Name, endpoint)), endpoint, AuthoritySecret: null);
    }

    private static AzureNative.EventHub.NamespaceArgs Namespace(Output<string> name, AzureSite azure, EventHubsSettings settings)
    {
        var isPremium = settings.Tier == EventHubsTier.Premium;
        return new AzureNative.EventHub.NamespaceArgs
        {
            NamespaceName = name,
            ResourceGroupName = azure.ResourceGroup,
            Location = azure.Location,
            Sku = new AzureNative.EventHub.Inputs.SkuArgs
            {
                Name = isPremium ? AzureNative.EventHub.SkuName.Premium : AzureNative.EventHub.SkuName.Standard,
                Tier = isPremium ? AzureNative.EventHub.SkuTier.Premium : AzureNative.EventHub.SkuTier.Standard,
                Capacity = settings.Capacity,
            },
            KafkaEnabled = true,
            DisableLocalAuth = true,
            MinimumTlsVersion = AzureNative.EventHub.TlsVersion.TlsVersion_1_2,
            PublicNetworkAccess = AzureNative.EventHub.PublicNetworkAccess.Disabled,
            ZoneRedundant = azure.Zones.Length > 1,
            Tags = azure.Tags(),
        };
    }

    /// <summary>The same files as in other modes, without a password: a token of the pod's identity proves who it is.</summary>
    private static void WriteSettings(string user, KafkaArgs args, Output<string> host, AzureSite azure, CustomResourceOptions child)
    {
        var properties = host.Apply(place => KafkaClient.Properties(
            ("security.protocol", "SASL_SSL"),
            ("sasl.mechanism", "OAUTHBEARER"),
            ("sasl.jaas.config", $"org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required scope=\"https://{place}/.default\";"),
            ("sasl.oauthbearer.token.endpoint.url", $"https://login.microsoftonline.com/{azure.Tenant}/oauth2/v2.0/token"),
            ("ssl.endpoint.identification.algorithm", "https")));
        var secret = new SecretArgs { Metadata = new ObjectMetaArgs { Name = KafkaUser.SecretNameOf(user), Namespace = args.ServiceNamespace }, Type = "Opaque" };
        secret.StringData["username"] = azure.ClientOf(user);
        secret.StringData[KafkaClient.PropertiesFile] = properties;
        _ = new Secret($"{KafkaUser.SecretNameOf(user)}-service", secret, child);
    }

    private static StoreConnection Connection(string user, StoreEndpoint endpoint) => new()
    {
        Store = KafkaClient.Store,
        Endpoint = endpoint,
        SecretName = KafkaUser.SecretNameOf(user),
        Files = new[] { "username", KafkaClient.PropertiesFile }.ToImmutableSortedDictionary(file => file, file => file, StringComparer.Ordinal),
        Settings = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("GROUP_PREFIX", Output.Create(user)),
    };
}
