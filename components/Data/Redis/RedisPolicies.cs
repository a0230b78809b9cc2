namespace Payments.Infra.Components.Data.Redis;

/// <summary>
/// Who may connect to a Redis in the cluster: its users, the exporter of its metrics, and the job that tries its logins. It may connect to nothing.
/// </summary>
internal static class RedisPolicies
{
    /// <summary>Declares the policy.</summary>
    /// <param name="server">Name of the server, also in the program.</param>
    /// <param name="pods">Label of its pods, and its value.</param>
    /// <param name="users">Its users with passwords, whose services have pods with the label <c>app</c>.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static Resource Declare(string server, (string Label, string Value) pods, ImmutableArray<RedisUser> users, RedisArgs args, StoreOptions options) =>
        NetworkPolicies.Declare(
            $"{server}-access",
            server,
            DataNamespace.Name,
            NetworkRules.Labels(pods.Label, pods.Value),
            [
                NetworkRules.From(
                    [NetworkRules.Services(args.ServiceNamespace, [.. users.Select(user => user.Service).Distinct(), args.Limiter])], RedisStore.Port),
                NetworkRules.From(
                    [
                        NetworkRules.Pods(ObjectLabels.App, RedisExporter.NameOf(server)),
                        NetworkRules.Pods(ObjectLabels.App, RedisLogins.NameOf(server)),
                    ],
                    RedisStore.Port),
            ],
            [],
            options.Object);
}
