using System.Globalization;
using Operators.Kafka.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Topics, and users with their ACLs, from the catalogue: the operator makes them.</summary>
internal static class KafkaAccess
{
    /// <summary>Declares both. Gives the users.</summary>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="users">Users with their logins.</param>
    /// <param name="inCluster">Options of what is in the cluster.</param>
    public static ImmutableArray<Resource> Declare(KafkaArgs args, ImmutableArray<KafkaClientIdentity> users, CustomResourceOptions inCluster)
    {
        foreach (var topic in args.Topics)
        {
            // The operator deletes the messages with their topic.
            _ = new KafkaTopic(
                $"topic-{topic.Name}",
                new KafkaTopicArgs { Metadata = Metadata(topic.Name), Spec = Spec(topic) },
                inCluster.Kept(args.Settings.WhenRemoved));
        }

        return
        [
            .. from user in users
               from login in user.Logins
               select new KafkaUser(
                   $"user-{login.User}",
                   new KafkaUserArgs { Metadata = Metadata(login.User), Spec = Spec(user.Service, login) },
                   inCluster.After(login.Written)),
        ];
    }

    /// <summary>Replicas that must have a message before it is acknowledged: all but one, so that a broker may be down.</summary>
    /// <param name="replicas">Replicas in all.</param>
    public static int InSync(int replicas) => Math.Max(1, replicas - 1);

    /// <summary>A login with a password of ours.</summary>
    /// <param name="secret">Secret with the key <c>password</c>.</param>
    public static KafkaUserSpecAuthenticationArgs Scram(string secret) => new()
    {
        Type = KafkaUserSpecAuthenticationType.ScramSha512,
        Password = new KafkaUserSpecAuthenticationPasswordArgs
        {
            ValueFrom = new KafkaUserSpecAuthenticationPasswordValueFromArgs
            {
                SecretKeyRef = new KafkaUserSpecAuthenticationPasswordValueFromSecretKeyRefArgs { Name = secret, Key = "password" },
            },
        },
    };

    private static KafkaTopicSpecArgs Spec(Topic topic) => new()
    {
        Partitions = topic.Partitions,
        Replicas = topic.Replication,
        Config =
        {
            ["retention.ms"] = ((long)TimeSpan.FromHours(topic.RetentionHours).TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            ["min.insync.replicas"] = InSync(topic.Replication),
        },
    };

    private static KafkaUserSpecArgs Spec(ServiceDefinition service, KafkaLogin login) => new()
    {
        Authentication = Scram(login.SecretName),
        Authorization = new KafkaUserSpecAuthorizationArgs
        {
            Type = KafkaUserSpecAuthorizationType.Simple,
            Acls = KafkaGrant.From(service).Select(Acl).ToArray(),
        },
    };

    private static KafkaUserSpecAuthorizationAclsArgs Acl(KafkaGrant grant) => new()
    {
        Resource = new KafkaUserSpecAuthorizationAclsResourceArgs
        {
            Type = grant.Resource switch
            {
                KafkaGrant.Topic => KafkaUserSpecAuthorizationAclsResourceType.Topic,
                KafkaGrant.Group => KafkaUserSpecAuthorizationAclsResourceType.Group,
                _ => KafkaUserSpecAuthorizationAclsResourceType.TransactionalId,
            },
            Name = grant.Name,
            PatternType = grant.IsPrefix ? KafkaUserSpecAuthorizationAclsResourcePatternType.Prefix : KafkaUserSpecAuthorizationAclsResourcePatternType.Literal,
        },
        Operations = grant.Operations.Select(operation => (Input<KafkaUserSpecAuthorizationAclsOperations>)(operation switch
        {
            "Read" => KafkaUserSpecAuthorizationAclsOperations.Read,
            "Write" => KafkaUserSpecAuthorizationAclsOperations.Write,
            _ => KafkaUserSpecAuthorizationAclsOperations.Describe,
        })).ToArray(),
    };

    private static ObjectMetaArgs Metadata(string name) =>
        new() { Name = name, Namespace = DataNamespace.Name, Labels = { [KafkaCluster.Label] = KafkaCluster.Name } };
}
