using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Supply;

/// <summary>What must be supplied before a plan can be carried out: every Secret that it reads and nothing in it makes.</summary>
public static class SecretSupply
{
    /// <summary>Kinds that hold the texts of others, and one whose field is the name of what it makes.</summary>
    private static readonly string[] NotReaders = ["Secret", "ConfigMap", "Certificate", "CustomResourceDefinition"];

    /// <summary>What is missing, by place and name.</summary>
    /// <param name="plan">The plan.</param>
    public static ImmutableArray<MissingSecret> Of(PlannedSecrets plan) =>
    [
        .. InCluster(plan).Concat(InVaults(plan))
            .OrderBy(secret => secret.Place, StringComparer.Ordinal).ThenBy(secret => secret.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<MissingSecret> InCluster(PlannedSecrets plan)
    {
        var made = plan.Objects.SelectMany(item => SecretMakers.NamesOf(item).Select(name => (Namespace: NamespaceOf(item), Name: name))).ToHashSet();
        var anywhere = made.Select(secret => secret.Name).ToHashSet(StringComparer.Ordinal);
        return plan.Objects.Where(item => !NotReaders.Contains(KnownText.At(item, "kind")))
            .SelectMany(item => new SecretReferences(NamespaceOf(item), Show(item)).In(item))
            .Concat(plan.Releases.SelectMany(release =>
                new SecretReferences(release.Namespace, $"Release {release.Namespace}/{release.Name}").In(release.Values)))
            .Where(secret => secret.Namespace.Length > 0 ? !made.Contains((secret.Namespace, secret.Name)) : !anywhere.Contains(secret.Name))
            .GroupBy(secret => (secret.Namespace, secret.Name))
            .Select(group => new MissingSecret(group.Key.Namespace, group.Key.Name, Sorted(group.Select(secret => secret.Reader)))
            {
                Keys = Sorted(group.SelectMany(secret => secret.Keys)),
                Command = SupplyCommand.InCluster(
                    group.Key.Namespace, group.Key.Name, group.Max(secret => secret.Form), Sorted(group.SelectMany(secret => secret.Keys))),
            });
    }

    private static IEnumerable<MissingSecret> InVaults(PlannedSecrets plan)
    {
        var azure = plan.Objects.Where(item => (item["spec"] as JsonObject)?["provider"] is JsonObject provider && provider.ContainsKey("azurekv"))
            .Select(item => KnownText.At(item, "metadata", "name")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return plan.Objects.SelectMany(item => VaultReferences.In(item).Select(secret => (secret.Store, secret.Name, secret.Form, Reader: Show(item))))
            .Where(secret => !plan.InVaults.Contains(secret.Name))
            .GroupBy(secret => (secret.Store, secret.Name))
            .Select(group => new MissingSecret($"store {group.Key.Store}", group.Key.Name, Sorted(group.Select(secret => secret.Reader)))
            {
                Command = azure.Contains(group.Key.Store) ? SupplyCommand.InKeyVault(group.Key.Name, group.Max(secret => secret.Form)) : null,
            });
    }

    /// <summary>An object without a namespace is in the default one, unless its kind is for the whole cluster.</summary>
    private static string NamespaceOf(JsonObject item) =>
        KnownText.At(item, "metadata", "namespace") ?? (IsOfCluster(KnownText.At(item, "kind") ?? "") ? "" : "default");

    /// <summary>CloudNativePG's cluster is in a namespace; kinds that begin so, such as ClusterIssuer, are in none.</summary>
    private static bool IsOfCluster(string kind) => kind != "Cluster" && kind.StartsWith("Cluster", StringComparison.Ordinal);

    private static string Show(JsonObject item) =>
        $"{item["kind"]} {(NamespaceOf(item) is { Length: > 0 } name ? $"{name}/" : "")}{KnownText.At(item, "metadata", "name")}";

    private static ImmutableArray<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];
}
