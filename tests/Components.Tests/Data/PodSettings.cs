using System.Globalization;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>What the pods of a service are told of the world: variables, and the files of the Secrets that they mount.</summary>
internal sealed class PodSettings(Cluster cluster, string service)
{
    private const string Host = "_HOST";

    private readonly Fields template = cluster.Named("kubernetes:apps/v1:Deployment", service).At("spec.template");

    /// <summary>Hosts and ports that these settings name, and the one that Azure's webhook adds to pods with the label of an identity.</summary>
    public IEnumerable<(string Host, int Port)> Places()
    {
        var variables = template.List("spec.containers[0].env").Select(variable => new Fields("variable", variable))
            .ToDictionary(variable => (string)variable["name"]!, variable => (string)variable["value"]!);
        var ofVariables = variables.Where(variable => variable.Key.EndsWith(Host, StringComparison.Ordinal))
            .Select(variable => (variable.Value, int.Parse(variables[$"{variable.Key[..^Host.Length]}_PORT"], CultureInfo.InvariantCulture)));
        var ofIdentity = template["metadata.labels.azure~workload~identity/use"] is "true"
            ? new[] { ("login.microsoftonline.com", 443) }
            : [];
        return ofVariables.Concat(Files().SelectMany(Urls)).Concat(ofIdentity).Distinct();
    }

    /// <summary>Files as the pods see them: those of Secrets that are declared in the namespace.</summary>
    private IEnumerable<string> Files() =>
        from volume in template.List("spec.volumes")
        from source in new Fields("volume", volume)["projected.sources"] as ImmutableArray<object>? ?? []
        let secret = new Fields("source", source).At("secret")
        let declared = cluster.All("kubernetes:core/v1:Secret")
            .SingleOrDefault(item => (item["metadata.name"], item["metadata.namespace"]) == (secret["name"], "payments"))
        where declared is not null
        from item in secret.List("items")
        select (string)declared.Map("stringData")[(string)new Fields("item", item)["key"]!];

    /// <summary>Addresses in a file of properties. A scope looks like one, but is the name of what a token is for.</summary>
    private static IEnumerable<(string Host, int Port)> Urls(string file) =>
        from line in file.Split('\n')
        let parts = line.Split('=', 2)
        where parts is [_, _] && parts[0].EndsWith(".url", StringComparison.Ordinal)
        let url = new Uri(parts[1])
        select (url.Host, url.Port);
}
