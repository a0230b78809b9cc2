using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Arguments of a provider resource of the package.</summary>
internal static class ProviderArguments
{
    private const string RenderKey = "renderYamlToDirectory";
    private const string IdentifierKey = "clusterIdentifier";

    private static readonly string[] ClusterKeys = ["kubeconfig", "context", "cluster"];

    /// <summary>What is wrong with them.</summary>
    public static ImmutableArray<(string Property, string Reason)> Check(CheckRequest request) =>
        IsGiven(request.Inputs, "strictMode") && Strict(request) is { IsEmpty: false } failures ? failures
        : IsGiven(request.Inputs, RenderKey)
            ? [
                .. from key in (string[])["cluster", "context", "kubeconfig"]
                    where IsGiven(request.Inputs, key)
                    select (key, $"\"{key}\" arg is not compatible with \"{RenderKey}\" arg"),
            ]
        : IsTrue(request.Inputs, "alwaysRender") ? [("alwaysRender", $"\"alwaysRender\" requires \"{RenderKey}\" to be set")]
        : [];

    /// <summary>What of them changed. Another cluster replaces all that is in the old one.</summary>
    public static DiffResult Diff(PropertyValue.Map old, PropertyValue.Map current)
    {
        var changed = ConfigurationDiff.Keys(old, current);
        if (changed.IsEmpty)
        {
            return DiffResult.None;
        }

        var replaces =
            current[IdentifierKey] is not null && old[IdentifierKey] is not null ? changed.Where(key => key == IdentifierKey)
            : ClusterKeys.FirstOrDefault(key => current[key] is PropertyValue.UnknownValue) is { } unknown ? [unknown]
            : changed.Where(key => key == RenderKey).Concat(IsOtherCluster(old, current) ? ClusterKeys.Where(changed.Contains) : []);
        return new(HasChanges: true) { ChangedKeys = changed, ReplaceKeys = [.. replaces] };
    }

    private static bool IsOtherCluster(PropertyValue.Map old, PropertyValue.Map current) =>
        KubeConfig.ClusterOf(old) is { } before && KubeConfig.ClusterOf(current) is { } now && before != now;

    private static ImmutableArray<(string Property, string Reason)> Strict(CheckRequest request) =>
    [
        .. Urns.NameOf(request.Urn).StartsWith("default", StringComparison.Ordinal)
            ? ((string, string)[])[("", "strict mode prohibits default provider")]
            : [],
        .. from key in (string[])["kubeconfig", "context"]
            where !IsGiven(request.Inputs, key)
            select (key, $"strict mode requires Provider \"{key}\" argument"),
    ];

    private static bool IsGiven(PropertyValue.Map inputs, string key) =>
        inputs[key]?.Revealed() is PropertyValue.Text { Value.Length: > 0 } or PropertyValue.Bool { Value: true };

    private static bool IsTrue(PropertyValue.Map inputs, string key) =>
        inputs[key]?.Revealed() is PropertyValue.Text { Value: "true" } or PropertyValue.Bool { Value: true };
}
