namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>Type of a value, as far as it can be told without the value.</summary>
/// <param name="Name">Name of the type; two objects of one name are of one type.</param>
/// <param name="Item">Type of the items of a list, of the values of a map, or of what may be there; null for others.</param>
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
    public static readonly CelKind Timestamp = new("google.protobuf.Timestamp");
    public static readonly CelKind Duration = new("google.protobuf.Duration");

    private static readonly ImmutableHashSet<string> WithoutNull = ["bool", "int", "uint", "double", "string", "bytes", "list", "map", "type"];

    /// <summary>Type of the keys of a map; null for others.</summary>
    public CelKind? Key { get; private init; }

    /// <summary>Whether it stands for a type that is still to be found.</summary>
    public bool IsParameter { get; private init; }

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsDyn => Name == "dyn";

    /// <summary>Whether a value may be there or not.</summary>
    public bool IsOptional => Name == "optional_type";

    /// <summary>Whether null can stand in its place.</summary>
    public bool TakesNull => !WithoutNull.Contains(Name);

    /// <summary>The type as mistakes show it.</summary>
    public string Shown => this switch
    {
        { Name: "null_type" } => "null",
        { Name: "google.protobuf.Timestamp" } => "timestamp",
        { Name: "google.protobuf.Duration" } => "duration",
        { Key: { } key, Item: { } item } => $"{Name}({key.Shown}, {item.Shown})",
        { Item: { } item } => $"{Name}({item.Shown})",
        _ => Name,
    };

    public static CelKind ListOf(CelKind item) => new("list", item);

    /// <summary>A map by texts.</summary>
    public static CelKind MapOf(CelKind value) => MapOf(String, value);

    public static CelKind MapOf(CelKind key, CelKind value) => new("map", value) { Key = key };

    /// <summary>A value that may be there or not.</summary>
    public static CelKind Optional(CelKind value) => new("optional_type", value);

    /// <summary>The type of a type.</summary>
    public static CelKind TypeOf(CelKind kind) => new("type", kind);

    /// <summary>A type that is still to be found.</summary>
    public static CelKind Parameter(string name) => new(name) { IsParameter = true };

    public static CelKind Object(string name, ImmutableDictionary<string, CelKind> fields) => new(name, null, fields);

    /// <summary>A type of the server's own, with functions only.</summary>
    public static CelKind Opaque(string name) => new(name);

    public bool Equals(CelKind? other) =>
        other is not null && Name == other.Name && IsParameter == other.IsParameter && Equals(Key, other.Key) && Equals(Item, other.Item);

    public override int GetHashCode() => HashCode.Combine(Name, Key, Item);

    /// <summary>The type as the server says it of a result.</summary>
    public override string ToString() => Key is not null ? $"{Name}({Key}, {Item})" : Item is not null ? $"{Name}({Item})" : Name;
}
