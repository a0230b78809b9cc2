namespace Payments.Infra.Components.Data.Kafka;

/// <summary>
/// The commands that give a user the rights of its service and take all others. Rights that it keeps are not touched, so that
/// a running service never is without them.
/// </summary>
internal static class KafkaAcls
{
    /// <summary>Arguments of <c>kafka-acls.sh</c>, one line for each command.</summary>
    /// <param name="service">The service.</param>
    /// <param name="user">Its user.</param>
    /// <param name="topics">All topics of the cluster.</param>
    public static IEnumerable<string> Commands(ServiceDefinition service, string user, IEnumerable<string> topics)
    {
        var grants = KafkaGrant.From(service).ToList();
        var revoked = KafkaGrant.Possible(service, topics)
            .Select(all => all with { Operations = [.. all.Operations.Except(Granted(grants, all))] })
            .Where(left => !left.Operations.IsEmpty)
            .GroupBy(left => (left.Resource, left.IsPrefix, Operations: Operations(left)));

        // The tool takes no right away without the name of a resource, and only those operations that are named.
        return
        [
            .. grants.Select(grant => $"--add {Arguments(user, Operations(grant), grant.Resource, grant.IsPrefix, [grant.Name])}"),
            .. revoked.Select(group =>
                $"--remove --force {Arguments(user, group.Key.Operations, group.Key.Resource, group.Key.IsPrefix, group.Select(grant => grant.Name))}"),
        ];
    }

    private static IEnumerable<string> Granted(IEnumerable<KafkaGrant> grants, KafkaGrant all) => grants
        .Where(grant => (grant.Resource, grant.Name, grant.IsPrefix) == (all.Resource, all.Name, all.IsPrefix))
        .SelectMany(grant => grant.Operations);

    private static string Operations(KafkaGrant grant) => Join("operation", grant.Operations);

    private static string Arguments(string user, string operations, string resource, bool isPrefix, IEnumerable<string> names) =>
        $"--allow-principal User:{user} {operations} {Join(resource, names)} --resource-pattern-type {(isPrefix ? "prefixed" : "literal")}";

    private static string Join(string option, IEnumerable<string> values) => string.Join(' ', values.Select(value => $"--{option} {value}"));
}
