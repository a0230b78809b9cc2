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

    public static StoreContract Declare(string name, RedisArgs args, StoreOptions options)
    {
        var (azure, users) = (args.Context.RequiredAzure, args.Context.Usage.UsersOf(DataStore.Redis));
        var (place, clusterName) = (azure.Placement, azure.GlobalName("amr"));
        var inAzure = place.With(options.Child);
        var cluster = new AzureNative.RedisEnterprise(
            name,
            new AzureNative.RedisEnterpriseArgs
            {
                ClusterName = clusterName,
                ResourceGroupName = place.ResourceGroup,
                Location = place.Location,
                Sku = new AzureNative.Inputs.SkuArgs { Name = args.Settings.AzureSize },
                HighAvailability = AzureNative.HighAvailability.Enabled,
                MinimumTlsVersion = AzureNative.TlsVersion.TlsVersion_1_2,
                PublicNetworkAccess = AzureNative.PublicNetworkAccess.Disabled,
                Tags = azure.Tags(),
            },
            azure.Protect(inAzure).Kept(args.Settings.WhenRemoved));
        var database = new AzureNative.Database(
            name,
            new AzureNative.DatabaseArgs
            {
                ClusterName = cluster.Name!,
                DatabaseName = DatabaseName,
                ResourceGroupName = place.ResourceGroup,
                Port = Port,
                ClientProtocol = AzureNative.Protocol.Encrypted,

                // Clients need not know the shards, and commands may span several keys.
                ClusteringPolicy = AzureNative.ClusteringPolicy.EnterpriseCluster,
                EvictionPolicy = AzureNative.EvictionPolicy.NoEviction,
                AccessKeysAuthentication = AzureNative.AccessKeysAuthentication.Disabled,
                Persistence = new AzureNative.Inputs.PersistenceArgs { AofEnabled = true, AofFrequency = AzureNative.AofFrequency.AofFrequency_1s },
            },
            inAzure.Kept(args.Settings.WhenRemoved));
        var changes = new OneByOne(inAzure);
        azure.DeclarePrivateEndpoint(name, PrivateService.Redis, cluster.Id, inAzure.After(database));
        var assignments = users.ToDictionary(user => user.Name, user => changes.Declare(child => new AzureNative.AccessPolicyAssignment(
                $"{name}-{user.Name}",
                new AzureNative.AccessPolicyAssignmentArgs
                {
                    AccessPolicyAssignmentName = user.Name.Replace("-", "", StringComparison.Ordinal),
                    AccessPolicyName = AccessPolicy,
                    ClusterName = cluster.Name!,
                    DatabaseName = database.Name!,
                    ResourceGroupName = place.ResourceGroup,
                    User = new AzureNative.Inputs.AccessPolicyAssignmentPropertiesUserArgs { ObjectId = azure.IdentityOf(user.Name).PrincipalId },
                },
                child)));
        azure.DeclareLogs(name, database.Id, "ConnectionEvents", inAzure);
        var names = WriteNames(args, users, azure, options);
        var host = clusterName.Apply(cluster => $"{cluster}.{place.Location}.redis.azure.net");
        var endpoint = AzurePlacement.Endpoint(host, Port, place.EndpointAddresses) with { Tokens = place.Tokens };
        return new StoreContract(
            "redis",
            users.ToImmutableSortedDictionary(user => user.Name, user => Connection(user.Name, endpoint, names, assignments[user.Name])),
            endpoint,
            AuthoritySecret: null);
    }

    /// <summary>The user name of each service. It logs in with a token of the pod's identity.</summary>
    private static Secret WriteNames(RedisArgs args, ImmutableArray<ServiceDefinition> users, IManagedServices azure, StoreOptions options)
    {
        var secret = new SecretArgs { Metadata = new ObjectMetaArgs { Name = RedisStore.SecretName, Namespace = args.ServiceNamespace }, Type = "Opaque" };
        foreach (var user in users)
        {
            secret.StringData[$"{user.Name}.username"] = azure.IdentityOf(user.Name).PrincipalId;
        }

        return new Secret($"{RedisStore.SecretName}-service", secret, options.ServiceObject);
    }

    private static StoreConnection Connection(string user, StoreEndpoint endpoint, params ImmutableArray<Resource> ready) => new()
    {
        Store = "redis",
        Endpoint = endpoint,
        SecretName = RedisStore.SecretName,
        Files = ImmutableSortedDictionary<string, string>.Empty.Add($"{user}.username", "username"),
        Settings = RedisStore.Settings(user, "entra"),
        Ready = ready,
    };
}
