using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Compares arguments of provider resources.</summary>
internal static class ConfigurationDiff
{
    /// <summary>What the engine keeps beside them.</summary>
    private static readonly string[] EngineKeys = ["__internal", "pluginChecksums", "pluginDownloadURL", "version"];

    /// <summary>Names of the arguments that differ, sorted. A secret that cannot be read may be what it was.</summary>
    /// <param name="old">Arguments of the last deployment.</param>
    /// <param name="inputs">Arguments now.</param>
    public static ImmutableArray<string> Keys(PropertyValue.Map old, PropertyValue.Map inputs) =>
    [
        .. old.Fields.Keys.Union(inputs.Fields.Keys).Except(EngineKeys).Where(key => IsOther(old[key], inputs[key])).Order(StringComparer.Ordinal),
    ];

    private static bool IsOther(PropertyValue? old, PropertyValue? input) =>
        !(old?.Revealed() is PropertyValue.Ciphertext && input is not null) && !Equals(old?.Revealed(), input?.Revealed());
}
