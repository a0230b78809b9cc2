using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>Names of the subsets of a service.</summary>
internal static class SubsetName
{
    /// <summary>What is wrong with a name; null for nothing.</summary>
    public static string? Problem(string name) =>
        name.Length == 0 ? "subset name cannot be empty" : DnsLabel.IsValid(name) ? null : $"subset name is invalid: {name}";
}
