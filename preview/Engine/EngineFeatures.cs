using System.Collections.Frozen;
using Pulumirpc;

namespace Payments.Infra.Preview.Engine;

/// <summary>What this engine can do of what programs ask for.</summary>
internal static class EngineFeatures
{
    private static readonly FrozenDictionary<string, ResourceMonitorFeature> Supported = new Dictionary<string, ResourceMonitorFeature>
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["replacementTrigger"] = ResourceMonitorFeature.ReplacementTrigger,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["transforms"] = ResourceMonitorFeature.Transforms,
        ["invokeTransforms"] = ResourceMonitorFeature.InvokeTransforms,
        ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
        ["parameterization"] = ResourceMonitorFeature.Parameterization,
        ["resourceHooks"] = ResourceMonitorFeature.ResourceHooks,
        ["errorHooks"] = ResourceMonitorFeature.ErrorHooks,
    }.ToFrozenDictionary();

    public static IEnumerable<ResourceMonitorFeature> All => Supported.Values.Order();

    public static bool Supports(string id) => Supported.ContainsKey(id);
}
