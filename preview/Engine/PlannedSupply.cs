using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Supply;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>What must be supplied before a plan can be carried out.</summary>
internal static class PlannedSupply
{
    private const string Vault = "azure-native:keyvault";

    /// <summary>Secrets that the plan reads and nothing in it makes, by place and name.</summary>
    /// <param name="plan">The plan.</param>
    public static ImmutableArray<MissingSecret> Of(Plan plan)
    {
        var states = plan.Steps.Select(step => step.NewState).OfType<ResourceState>().Where(state => !state.External).ToList();
        return SecretSupply.Of(new PlannedSecrets
        {
            Objects = [.. KubernetesObjects.Of(plan.Steps).Select(item => item.Manifest)],
            Releases = [.. KubernetesObjects.Releases(plan.Steps).Select(Values)],
            InVaults =
            [
                .. states.Where(state => state.Type.StartsWith(Vault, StringComparison.Ordinal) && state.Type.EndsWith(":Secret", StringComparison.Ordinal))
                    .Select(state => Text(state, "secretName")),
            ],
        });
    }

    private static ReleaseValues Values(ResourceState release)
    {
        var name = Text(release, "name");
        var values = Manifest.Of(release.Inputs)["values"] as JsonObject ?? [];
        return new ReleaseValues(name.Length > 0 ? name : release.Name, Text(release, "namespace") is { Length: > 0 } ns ? ns : "default", values);
    }

    private static string Text(ResourceState state, string key) => state.Inputs[key] is PropertyValue.Text text ? text.Value : "";
}
