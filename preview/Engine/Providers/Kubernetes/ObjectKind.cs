using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Group, version and kind of an object.</summary>
/// <param name="Group">API group; empty for the core group.</param>
/// <param name="Version">Version of the group.</param>
/// <param name="Kind">Kind.</param>
internal sealed record ObjectKind(string Group, string Version, string Kind)
{
    private const string CoreGroup = "core";

    /// <summary>The API version as manifests have it.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    public bool IsSecret => Group.Length == 0 && Kind == "Secret";

    public bool IsDefinition => Group == "apiextensions.k8s.io" && Kind == "CustomResourceDefinition";

    /// <summary>The kind that a type token names.</summary>
    /// <exception cref="ProviderException">The token has no group and version.</exception>
    public static ObjectKind OfType(string type)
    {
        var (module, kind) = (type.Split(':')[1], type.Split(':')[^1]);
        return module.Split('/') is [var group, var version]
            ? new(group == CoreGroup ? "" : group, version, kind)
            : throw new ProviderException($"apiVersion does not have both a group and a version: \"{module}\"");
    }

    /// <summary>The kind that an object says it is.</summary>
    public static ObjectKind Of(PropertyValue.Map inputs)
    {
        var (apiVersion, kind) = (TextOf(inputs["apiVersion"]), TextOf(inputs["kind"]));
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var group = slash < 0 ? "" : apiVersion[..slash];
        return new(group == CoreGroup ? "" : group, apiVersion[(slash + 1)..], kind);
    }

    private static string TextOf(PropertyValue? value) => (value as PropertyValue.Text)?.Value ?? "";
}
