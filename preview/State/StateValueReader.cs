using System.Text.Json;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.State;

/// <summary>Reads values as state files hold them.</summary>
/// <param name="decrypt">Decrypts a secret; gives null where the key is not known.</param>
internal sealed class StateValueReader(Func<string, string?> decrypt)
{
    private const string Ciphertext = "ciphertext";
    private const string Plaintext = "plaintext";

    public PropertyValue.Map ReadMap(JsonElement element) => new(element.EnumerateObject()
        .ToImmutableSortedDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal));

    public PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => new PropertyValue.Bool(true),
        JsonValueKind.False => new PropertyValue.Bool(false),
        JsonValueKind.Number => new PropertyValue.Number(element.GetDouble()),
        JsonValueKind.String when Wire.Unknowns.Contains(element.GetString()!) => PropertyValue.Unknown,
        JsonValueKind.String => new PropertyValue.Text(element.GetString()!),
        JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Object when element.TryGetProperty(Wire.Signature, out var signature) => ReadSpecial(signature.GetString() ?? "", element),
        JsonValueKind.Object => ReadMap(element),
        _ => PropertyValue.Null,
    };

    private PropertyValue ReadSpecial(string signature, JsonElement element) => signature switch
    {
        Wire.SecretSignature => ReadSecret(element).AsSecret(),
        Wire.ResourceSignature => new PropertyValue.Reference(
            element.GetProperty(Wire.UrnProperty).GetString()!,
            element.TryGetProperty(Wire.IdProperty, out var id) ? IdOf(Read(id)) : null)
        {
            PackageVersion = element.TryGetProperty(Wire.PackageVersionProperty, out var version) ? version.GetString() ?? "" : "",
        },
        Wire.AssetSignature or Wire.ArchiveSignature => new PropertyValue.Asset(signature == Wire.ArchiveSignature, new(element.EnumerateObject()
            .Where(property => property.Name is "text" or "path" or "uri" or "assets" or "hash")
            .ToImmutableSortedDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal))),
        _ => throw new FormatException($"a value has the signature '{signature}', which is not known here"),
    };

    /// <summary>An empty id means the same as an unknown one.</summary>
    private static PropertyValue IdOf(PropertyValue id) => id is PropertyValue.Text { Value.Length: > 0 } ? id : PropertyValue.Unknown;

    private PropertyValue ReadSecret(JsonElement element)
    {
        if (element.TryGetProperty(Plaintext, out var plain))
        {
            return Parse(plain.GetString()!);
        }

        var encrypted = element.GetProperty(Ciphertext).GetString()!;
        return decrypt(encrypted) is { } text ? Parse(text) : new PropertyValue.Ciphertext(encrypted);
    }

    private PropertyValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }
}
