using System.Collections.Immutable;
using System.Globalization;
using Operators.Kafka.V1;
using Payments.Infra.Components.Catalogue;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Topics, and users with what they may do: from the catalogue, through the operator.</summary>
internal static class KafkaAccess
{
    public static void Declare(KafkaArgs args, ImmutableArray<KafkaUser> users, CustomResourceOptions child)
    {
        foreach (var topic in args.Topics)
        {
            _ = new KafkaTopic($"topic-{topic.Name}", new KafkaTopicArgs { Metadata = Metadata(topic.Name), Spec = Spec(topic) }, child);
        }

        foreach (var user in users)
        {
            _ = new Operators.Kafka.V1.KafkaUser($"user-{user.Name}", new KafkaUserArgs { Metadata = Metadata(user.Name), Spec = Spec(user) }, child);
        }
    }

    /// <summary>Copies that must have a message before its writer hears that it was taken: one broker may be away.</summary>
    /// <param name="copies">Copies in all.</param>
    public static int InSync(int copies) => Math.Max(1, copies - 1);

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

    private static KafkaUserSpecArgs Spec(KafkaUser user) => new()
    {
        Authentication = new KafkaUserSpecAuthenticationArgs
        {
            Type = KafkaUserSpecAuthenticationType.ScramSha512,
            Password = new KafkaUserSpecAuthenticationPasswordArgs
            {
                ValueFrom = new KafkaUserSpecAuthenticationPasswordValueFromArgs
                {
                    SecretKeyRef = new KafkaUserSpecAuthenticationPasswordValueFromSecretKeyRefArgs { Name = user.PasswordSecret, Key = "password" },
                },
            },
        },
        Authorization = new KafkaUserSpecAuthorizationArgs { Type = KafkaUserSpecAuthorizationType.Simple, Acls = KafkaGrant.Of(user.Service).Select(Acl).ToArray() },
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
