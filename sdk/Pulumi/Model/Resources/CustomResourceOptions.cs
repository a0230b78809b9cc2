namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes the old one first; the provider decides when left out.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs that are secret beside those the provider says are.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>Id of an existing resource to bring under management.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables that a provider reads under other names.</summary>
    public Dictionary<string, string> EnvVarMappings { get; set; } = [];

    /// <summary>New options of both: scalars of the second win, lists are concatenated.</summary>
    /// <param name="options1">First options.</param>
    /// <param name="options2">Second options.</param>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var result = new CustomResourceOptions();
        result.Absorb(options1);
        result.Absorb(options2);
        return result;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Absorb(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        base.Absorb(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs, .. other.AdditionalSecretOutputs];
        ImportId = other.ImportId ?? ImportId;
        foreach (var (name, value) in other.EnvVarMappings)
        {
            EnvVarMappings[name] = value;
        }
    }
}
