namespace Payments.Infra.Preview.Project;

/// <summary>A value of a YAML file: aliases followed, merge keys merged, scalars resolved.</summary>
/// <param name="kind">What it is.</param>
/// <param name="position">Where it is; the value of an alias is where its anchor is.</param>
internal sealed class YamlValue(YamlKind kind, FilePosition position)
{
    private const string Secure = "secure";

    public YamlKind Kind => kind;

    public FilePosition Position => position;

    /// <summary>
    /// A <see cref="bool"/>, <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/>, <see cref="string"/> or <see
    /// cref="DateTimeOffset"/>; null for null, lists and maps.
    /// </summary>
    public object? Scalar { get; init; }

    /// <summary>How a scalar is written in the file.</summary>
    public string Source { get; init; } = "";

    /// <summary>What an encrypted value holds; null when nobody has decrypted it.</summary>
    public string? Plaintext { get; init; }

    public ImmutableArray<YamlValue> Items { get; init; } = [];

    public ImmutableArray<YamlEntry> Entries { get; init; } = [];

    /// <summary>Whether it is an encrypted value: <c>{secure: "…"}</c>.</summary>
    public bool IsSecure => Entries is [{ Key: Secure, Value.Kind: YamlKind.Text }];

    /// <summary>Whether some of it is encrypted.</summary>
    public bool HasSecure => IsSecure || Items.Any(item => item.HasSecure) || Entries.Any(entry => entry.Value.HasSecure);

    /// <summary>The value of a key; null when it is not there or is null, which the CLI does not tell apart.</summary>
    public YamlValue? Get(string key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Value is { Kind: not YamlKind.Null } value ? value : null;

    /// <summary>The text of a key; null when it has none.</summary>
    public string? Text(string key) => Get(key)?.Scalar as string;
}
