using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure;
using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Checks;

/// <summary>A resource that a program registers with a provider of Kubernetes or Azure.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name in the program.</param>
/// <param name="Manifest">Its inputs; an <see cref="UnknownValue"/> stands for what is unknown or secret.</param>
internal sealed record Registration(string Type, string Name, JsonObject Manifest)
{
    private const string Package = "azure-native";

    /// <summary>What it comes from, and whom it waits for.</summary>
    public ResourceOrigin Origin { get; init; } = ResourceOrigin.Of(Type, Name);

    /// <summary>Inputs whose changes are ignored: they are somebody else's, such as an autoscaler's, as soon as the resource is there.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Namespace of the chart that it installs; null when it is none.</summary>
    public string? ChartNamespace => !Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal) ? null
        : Manifest["namespace"] is JsonValue value && !UnknownValue.Is(value) ? value.ToString()
        : "default";

    /// <summary>The object; null when it is none of Kubernetes.</summary>
    public PlannedObject? Object =>
        !IsOfAzure(Type) && Manifest.ContainsKey("kind") ? new($"{Type} '{Name}'", Manifest) { IsPatch = IsPatch } : null;

    private bool IsPatch => Type.EndsWith($":{Manifest["kind"]}Patch", StringComparison.Ordinal);

    /// <summary>The resource of Azure; null when it is none.</summary>
    public AzureResource? Azure => IsOfAzure(Type) ? new(Origin.Urn, Type, Manifest, Origin.Sources) { Provider = Origin.Provider } : null;

    /// <summary>What findings about it have for a source.</summary>
    public string Source => IsOfAzure(Type) ? Origin.Urn : $"{Type} '{Name}'";

    /// <summary>Who would refuse it.</summary>
    public string Judge => IsOfAzure(Type) ? "Azure" : "the cluster";

    /// <summary>Why it would be refused, though all others were right.</summary>
    public ImmutableArray<string> Refusals => IsOfAzure(Type) ? AzureAdmission.Check(Type, WithoutIgnored())
        : Object is not { } item ? []
        : item.IsPatch ? ClusterAdmission.CheckPatch(item.Manifest)
        : ClusterAdmission.CheckPlanned(item.Manifest);

    /// <summary>Whether resources of a type are for a provider of Kubernetes or Azure.</summary>
    public static bool IsOne(string type) => type.StartsWith("kubernetes:", StringComparison.Ordinal) || IsOfAzure(type);

    /// <summary>
    /// Whether resources of a type are for a provider of Azure. Packages made for one version of Azure's API have it in their names, behind an underscore.
    /// </summary>
    public static bool IsOfAzure(string type) => type.Split(':')[0] is var package
        && (package == Package || package.StartsWith($"{Package}_", StringComparison.Ordinal));

    private JsonObject WithoutIgnored()
    {
        var inputs = (JsonObject)Manifest.DeepClone();
        foreach (var name in Ignored.Where(inputs.ContainsKey))
        {
            inputs[name] = UnknownValue.Create();
        }

        return inputs;
    }
}
