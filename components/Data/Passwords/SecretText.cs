namespace Payments.Infra.Components.Data.Passwords;

/// <summary>A Secret: texts, in which <c>${name}</c> stands for a password.</summary>
internal sealed record SecretText
{
    /// <summary>Name of the Secret.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required Input<string> Namespace { get; init; }

    /// <summary>Its type. Default <c>Opaque</c>.</summary>
    public string Type { get; init; } = "Opaque";

    /// <summary>Labels. Default none.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The rotation that its passwords are of, where its name does not say it: the same Secret changes then. Default empty.</summary>
    public string Rotation { get; init; } = "";

    /// <summary>The passwords in its texts.</summary>
    public required ImmutableArray<Password> Passwords { get; init; }

    /// <summary>The texts by key.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }
}
