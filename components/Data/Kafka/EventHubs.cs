using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using AzureNative = Pulumi.AzureNative;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Mode azure: Event Hubs, which speaks Kafka's protocol and authenticates users with Entra.</summary>
internal static class EventHubs
{
    /// <summary>Package of Kafka's client; a client from 4.3 on shows the token of the pod for its own (KIP-1258).</summary>
    private const string OAuth = "org.apache.kafka.common.security.oauthbearer";

    public static StoreContract Declare(string name, KafkaArgs args, StoreOptions options)
    {
        var (azure, users) = (args.Context.RequiredAzure, args.Context.Usage.TopicUsers);
        var (place, namespaceName) = (azure.Placement, azure.GlobalName("evhns"));
        var inAzure = place.With(options.Child);
        var eventHubs = new AzureNative.EventHub.Namespace(
            name, Namespace(namespaceName, azure, args.Settings.Azure), azure.Protect(inAzure).Kept(args.Settings.WhenRemoved));
        var hubs = args.Topics.ToDictionary(topic => topic.Name, topic => new AzureNative.EventHub.EventHub(
            $"topic-{topic.Name}",
            new AzureNative.EventHub.EventHubArgs
            {
                EventHubName = topic.Name,
                NamespaceName = eventHubs.Name!,
                ResourceGroupName = place.ResourceGroup,
                PartitionCount = topic.Partitions,
                RetentionDescription = new AzureNative.EventHub.Inputs.RetentionDescriptionArgs
                {
                    CleanupPolicy = AzureNative.EventHub.CleanupPolicyRetentionDescription.Delete,
                    RetentionTimeInHours = topic.RetentionHours,
                },
            },
            inAzure.Kept(args.Settings.WhenRemoved)));
        foreach (var user in users)
        {
            foreach (var topic in user.Produces)
            {
                azure.DeclareGrant(user.Name, $"sends-{topic.Name}", BuiltInRole.EventHubsSender, hubs[topic.Name].Id);
            }

            foreach (var topic in user.Consumes)
            {
                azure.DeclareGrant(user.Name, $"receives-{topic}", BuiltInRole.EventHubsReceiver, hubs[topic].Id);
            }
        }

        azure.DeclarePrivateEndpoint(name, PrivateService.EventHubs, eventHubs.Id, inAzure);
        azure.DeclareLogs(name, eventHubs.Id, "RuntimeAuditLogs", inAzure);
        var host = namespaceName.Apply(label => $"{label}.servicebus.windows.net");
        var endpoint = AzurePlacement.Endpoint(host, KafkaStore.Port, place.EndpointAddresses) with { Tokens = place.Tokens };
        var connections = users.ToImmutableSortedDictionary(
            user => user.Name, user => Connection(user.Name, endpoint, WriteSettings(user.Name, args, endpoint.Host, azure, options)));
        return new StoreContract(KafkaClient.Store, connections, endpoint, AuthoritySecret: null);
    }

    private static AzureNative.EventHub.NamespaceArgs Namespace(Output<string> name, IManagedServices azure, EventHubsSettings settings)
    {
        var isPremium = settings.Tier == EventHubsTier.Premium;
        return new AzureNative.EventHub.NamespaceArgs
        {
            NamespaceName = name,
            ResourceGroupName = azure.Placement.ResourceGroup,
            Location = azure.Placement.Location,
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
            ZoneRedundant = azure.Placement.Zones.Length > 1,
            Tags = azure.Tags(),
        };
    }

    /// <summary>The same files as in other modes, without a password: pods log in with a token of their identity.</summary>
    private static Secret WriteSettings(string user, KafkaArgs args, Output<string> host, IManagedServices azure, StoreOptions options)
    {
        var properties = Output.Tuple(host, azure.IdentityOf(user).ClientId).Apply(login => KafkaClient.Properties(
            ("security.protocol", "SASL_SSL"),
            ("sasl.mechanism", "OAUTHBEARER"),
            ("sasl.jaas.config", $"{OAuth}.OAuthBearerLoginModule required;"),

            // Without a handler the module makes tokens of its own, which nobody takes.
            ("sasl.login.callback.handler.class", $"{OAuth}.OAuthBearerLoginCallbackHandler"),
            ("sasl.oauthbearer.token.endpoint.url", azure.Placement.Tokens.UrlFor(azure.Placement.Tenant)),
            ("sasl.oauthbearer.client.credentials.client.id", login.Item2),
            ("sasl.oauthbearer.assertion.file", WorkloadIdentityMarks.TokenFile),
            ("sasl.oauthbearer.scope", $"https://{login.Item1}/.default"),
            ("ssl.endpoint.identification.algorithm", "https")));
        var name = KafkaClientIdentity.SecretNameOf(user);
        var secret = new SecretArgs { Metadata = new ObjectMetaArgs { Name = name, Namespace = args.ServiceNamespace }, Type = "Opaque" };
        secret.StringData["username"] = azure.IdentityOf(user).ClientId;
        secret.StringData[KafkaClient.PropertiesFile] = properties;
        return new Secret($"{name}-service", secret, options.ServiceObject);
    }

    private static StoreConnection Connection(string user, StoreEndpoint endpoint, Secret settings) => new()
    {
        Store = KafkaClient.Store,
        Endpoint = endpoint,
        SecretName = KafkaClientIdentity.SecretNameOf(user),
        Files = new[] { "username", KafkaClient.PropertiesFile }.ToImmutableSortedDictionary(file => file, file => file, StringComparer.Ordinal),
        Settings = ImmutableSortedDictionary<string, Output<string>>.Empty.Add("GROUP_PREFIX", Output.Create(user)),
        Ready = [settings],
    };
}
