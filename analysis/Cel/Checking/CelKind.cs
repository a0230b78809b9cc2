namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>Type of a value, as far as it can be told without the value.</summary>
/// <param name="Name">Name of the type.</param>
/// <param name="Item">Type of the items of a list, or of the values of a map; null for others.</param>
/// <param name="Fields">Fields of an object; null for others.</param>
internal sealed record CelKind(string Name, CelKind? Item = null, ImmutableDictionary<string, CelKind>? Fields = null)
{
    /// <summary>A value of any type.</summary>
    public static readonly CelKind Dyn = new("dyn");

    public static readonly CelKind Bool = new("bool");
    public static readonly CelKind Int = new("int");
    public static readonly CelKind Uint = new("uint");
    public static readonly CelKind Double = new("double");
    public static readonly CelKind String = new("string");
    public static readonly CelKind Bytes = new("bytes");
    public static readonly CelKind Null = new("null_type");
    public static readonly CelKind Timestamp = new("timestamp");
    public static readonly CelKind Duration = new("duration");

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsDyn => Name == "dyn";

    public static CelKind ListOf(CelKind item) => new("list", item);

    /// <summary>A map by texts.</summary>
    public static CelKind MapOf(CelKind value) => new("map", value);

    public static CelKind Object(string name, ImmutableDictionary<string, CelKind> fields) => new(name, null, fields);

    /// <summary>A type of the server's own, with functions only.</summary>
    public static CelKind Opaque(string name) => new(name);

    /// <inheritdoc/>
    public override string ToString() => Name switch
    {
        "list" => $"list({Item})",
        "map" => $"map(string, {Item})",
        _ => Name,
    };
}
