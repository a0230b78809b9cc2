namespace Payments.Infra.Components.Data.Redis;

/// <summary>Who may connect to a Redis in the cluster: its users, and the exporter of its metrics. It may connect to nothing.</summary>
internal static class RedisPolicies
{
    /// <summary>Declares the policy.</summary>
    /// <param name="server">Name of the server, also in the program.</param>
    /// <param name="pods">Label of its pods, and its value.</param>
    /// <param name="users">Its users, by their pods' label <c>app</c>.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="options">Options of the store.</param>
    public static Resource Declare(string server, (string Label, string Value) pods, ImmutableArray<string> users, RedisArgs args, StoreOptions options) =>
        NetworkPolicies.Declare(
            $"{server}-access",
            server,
            DataNamespace.Name,
            NetworkRules.Labels(pods.Label, pods.Value),
            [
                NetworkRules.From([NetworkRules.Services(args.ServiceNamespace, users)], RedisStore.Port),
                NetworkRules.From([NetworkRules.Pods(ObjectLabels.App, RedisExporter.NameOf(server))], RedisStore.Port),
            ],
            [],
            options.Object);
}
