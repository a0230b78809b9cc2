using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>What an instance asks for, at most what it may have (CloudNativePG 1.30, validateResources and validateEnv in
/// internal/webhook/v1/cluster_webhook.go,
/// and pkg/postgres/environment.go).</summary>
internal static class PodResourceRules
{
    private static readonly ImmutableArray<(string Name, string Shown)> Amounts =
        [("cpu", "CPU request"), ("memory", "Memory request"), ("ephemeral-storage", "Ephemeral storage request")];

    private static readonly ImmutableArray<string> Variables = ["POD_NAME", "NAMESPACE", "CLUSTER_NAME"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var resources = manifest["spec"]["resources"];
        return CheckVariables(manifest["spec"]["env"]).Concat(
            from amount in Amounts
            let request = resources["requests"][amount.Name]
            where IsMore(request, resources["limits"][amount.Name])
            select FieldErrors.Invalid(request, $"{amount.Shown} is greater than the limit"));
    }

    private static bool IsMore(Field request, Field limit) => request.Exists && limit.Exists
        && Quantity.Parse(request.Value) is { } asked && Quantity.Parse(limit.Value) is { Billionths.IsZero: false } most && asked.CompareTo(most) > 0;

    private static IEnumerable<FieldError> CheckVariables(Field variables) => variables.Items.Select(variable => variable["name"])
        .Where(name => IsReserved(name.Text))
        .Select(name => FieldErrors.Invalid(name, "the usage of this environment variable is reserved for the operator"));

    private static bool IsReserved(string name) => name.StartsWith("CNPG_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("PG", StringComparison.OrdinalIgnoreCase) || Variables.Contains(name, StringComparer.OrdinalIgnoreCase);
}
