using Payments.Infra.Analysis.Azure;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Inputs of a resource of Azure, as YAML, and what is said of them.</summary>
internal static class AzureCase
{
    public static ImmutableArray<string> Check(string type, string inputs) => AzureAdmission.Check($"azure-native:{type}", ManifestYaml.Read(inputs));

    public static void Refuses(string type, string inputs, string reason) =>
        Assert.StartsWith(reason, Assert.Single(Check(type, inputs)), StringComparison.Ordinal);

    public static void Takes(string type, string inputs) => Assert.Empty(Check(type, inputs));
}
