using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using AzureNative = Pulumi.AzureNative.RedisEnterprise;

namespace Payments.Infra.Components.Data.Redis;

/// <summary>Mode azure: Azure Managed Redis, which knows its users by Entra. There is no key that could leak.</summary>
internal static class ManagedRedis
{
    private const int Port = 10000;
    private const string DatabaseName = "default";
    private const string AccessPolicy = "default";

    public static StoreContract Declare(string name, RedisArgs args, CustomResourceOptions child)
    {
        var azure = args.NeededAzure;
        var (inAzure, clusterName, users) = (azure.Child(child), azure.GlobalName("amr"), args.Graph.UsersOf(DataStore.Redis));
        var cluster = new AzureNative.RedisEnterprise(
            name,
            new AzureNative.RedisEnterpriseArgs
            {
                ClusterName = clusterName,
                ResourceGroupName = azure.ResourceGroup,
                Location = azure.Location,
                Sku = new AzureNative.Inputs.SkuArgs { Name = args.Settings.AzureSize },
                HighAvailability = AzureNative.HighAvailability.Enabled,
                MinimumTlsVersion = AzureNative.TlsVersion.TlsVersion_1_2,
                PublicNetworkAccess = AzureNative.PublicNetworkAccess.Disabled,
                Tags = azure.Tags(),
            },
            azure.Protected(inAzure));
        var database = new AzureNative.Database(
            name,
            new AzureNative.DatabaseArgs
            {
                ClusterName = cluster.Name!,
                DatabaseName = DatabaseName,
                ResourceGroupName = azure.ResourceGroup,
                Port = Port,
                ClientProtocol = AzureNative.Protocol.Encrypted,

                // Clients need not know of shards, and may use several keys at once.
                ClusteringPolicy = AzureNative.ClusteringPolicy.EnterpriseCluster,
                EvictionPolicy = AzureNative.EvictionPolicy.NoEviction,
                AccessKeysAuthentication = AzureNative.AccessKeysAuthentication.Disabled,
                Persistence = new AzureNative.Inputs.PersistenceArgs { AofEnabled = true, AofFrequency = AzureNative.AofFrequency.AofFrequency_1s },
            },
            inAzure);
        foreach (var user in users)
        {
            _ = new AzureNative.AccessPolicyAssignment(
                $"{name}-{user.Name}",
                new AzureNative.AccessPolicyAssignmentArgs
                {
                    AccessPolicyAssignmentName = user.Name.Replace("-", "", StringComparison.Ordinal),
                    AccessPolicyName = AccessPolicy,
                    ClusterName = cluster.Name!,
                    DatabaseName = database.Name!,
                    ResourceGroupName = azure.ResourceGroup,
                    User = new AzureNative.Inputs.AccessPolicyAssignmentPropertiesUserArgs { ObjectId = azure.PrincipalOf(user.Name) },
                },
                inAzure);
        }

        azure.Connect(name, PrivateService.Redis, cluster.Id, inAzure);
        azure.Audit(name, database.Id, inAzure, "ConnectionEvents");
        WriteNames(args, users, azure, child);
        var endpoint = AzureEndpoint.Outside(clusterName.Apply(cluster => $"{cluster}.{azure.Location}.redis.azure.net"), Port, azure.EndpointAddresses);
        return new StoreContract("redis", users.ToImmutableSortedDictionary(user => user.Name, user => Connection(user.Name, endpoint)), endpoint, AuthoritySecret: null);
    }

    /// <summary>Who each service is to the server. What proves it is a token of the pod's identity.</summary>
    private static void WriteNames(RedisArgs args, ImmutableArray<ServiceDefinition> users, AzureSite azure, CustomResourceOptions child)
    {
        var secret = new SecretArgs { Metadata = new ObjectMetaArgs { Name = RedisStore.SecretName, Namespace = args.ServiceNamespace }, Type = "Opaque" };
        foreach (var user in users)
        {
            secret.StringData[$"{user.Name}.username"] = azure.PrincipalOf(user.Name);
        }

        _ = new Secret($"{RedisStore.SecretName}-service", secret, child);
    }

    private static StoreConnection Connection(string user, StoreEndpoint endpoint) => new()
    {
        Store = "redis",
        Endpoint = endpoint,
        SecretName = RedisStore.SecretName,
        Files = ImmutableSortedDictionary<string, string>.Empty.Add($"{user}.username", "username"),
        Settings = RedisStore.Settings(user, "entra"),
    };
}
