namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Policies;

/// <summary>What is asked of the server.</summary>
/// <param name="Value">The object.</param>
/// <param name="Before">The object before; null for a new one.</param>
/// <param name="IsNamespaced">Whether it lives in a namespace.</param>
internal sealed record PolicyRequest(Field Value, JsonObject? Before, bool IsNamespaced)
{
    /// <summary>The group of its kind.</summary>
    public string Group => ApiResources.GroupOf(Value["apiVersion"].Text);

    /// <summary>The version of its kind.</summary>
    public string Version => ApiResources.VersionOf(Value["apiVersion"].Text);

    /// <summary>What its kind is called in addresses.</summary>
    public string Resource => ApiResources.NameOf(Value["kind"].Text);

    /// <summary>What happens to it.</summary>
    public string Operation => Before is null ? "CREATE" : "UPDATE";

    /// <summary>What expressions see of it.</summary>
    public JsonObject ToJson() => new()
    {
        ["kind"] = new JsonObject { ["group"] = Group, ["version"] = Version, ["kind"] = Value["kind"].Text },
        ["resource"] = new JsonObject { ["group"] = Group, ["version"] = Version, ["resource"] = Resource },
        ["name"] = Value["metadata"]["name"].Text,
        ["namespace"] = Value["metadata"]["namespace"].Text,
        ["operation"] = Operation,
        ["dryRun"] = false,
    };
}
