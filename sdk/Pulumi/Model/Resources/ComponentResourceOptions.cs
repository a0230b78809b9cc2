namespace Pulumi;

/// <summary>How the engine treats a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers that its children inherit, one per package.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    /// <summary>New options of both: scalars of the second win, lists are concatenated, providers merged per package.</summary>
    /// <param name="options1">First options.</param>
    /// <param name="options2">Second options.</param>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var result = new ComponentResourceOptions();
        result.Absorb(options1);
        result.Absorb(options2);
        return result;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Absorb(ComponentResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        base.Absorb(other);
        Providers = [.. Providers.Where(mine => !other.Providers.Exists(theirs => theirs.Package == mine.Package)), .. other.Providers];
    }
}
