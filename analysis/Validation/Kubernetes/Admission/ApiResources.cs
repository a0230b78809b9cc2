namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>Kinds as they are called in addresses and in rules of the server.</summary>
internal static class ApiResources
{
    /// <summary>The name of a kind's objects, such as <c>networkpolicies</c>.</summary>
    public static string NameOf(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name switch
        {
            "endpoints" => name,
            _ when name.EndsWith('s') => name + "es",
            _ when name.EndsWith('y') => name[..^1] + "ies",
            _ => name + "s",
        };
    }

    /// <summary>The group of a version; empty for the core group.</summary>
    public static string GroupOf(string apiVersion) => apiVersion.Split('/') is [var group, _] ? group : "";

    /// <summary>The version without its group.</summary>
    public static string VersionOf(string apiVersion) => apiVersion.Split('/')[^1];
}
