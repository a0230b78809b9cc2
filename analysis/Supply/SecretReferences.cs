using System.Collections.Frozen;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Supply;

/// <summary>
/// Finds the Secrets that an object or the values of a chart name. Kubernetes, operators and charts call them alike, so a
/// field's own name tells; a reference that says it is optional is left out.
/// </summary>
internal sealed class SecretReferences(string namespaceName, string reader)
{
    /// <summary>Fields with the name of a Secret, or an object with it; and the key that is read where that is fixed.</summary>
    private static readonly FrozenDictionary<string, (SecretForm Form, string[] Keys)> Fields = new Dictionary<string, (SecretForm, string[])>
    {
        ["secretName"] = (SecretForm.Entries, []),
        ["secret_name"] = (SecretForm.Entries, ["oidc-secret"]),
        ["secretKeyRef"] = (SecretForm.Entries, []),
        ["secretRef"] = (SecretForm.Entries, []),
        ["secret"] = (SecretForm.Entries, []),
        ["existingSecret"] = (SecretForm.Entries, []),
        ["usersExistingSecret"] = (SecretForm.Entries, []),
        ["envFromSecret"] = (SecretForm.Entries, []),
        ["configSecret"] = (SecretForm.Entries, ["alertmanager.yaml"]),
        ["passwordSecret"] = (SecretForm.Entries, ["password"]),
        ["superuserSecret"] = (SecretForm.Entries, ["password", "username"]),
        ["serverTLSSecret"] = (SecretForm.Certificate, []),
        ["credentialName"] = (SecretForm.Certificate, []),
        ["imagePullSecrets"] = (SecretForm.Registry, []),
    }.ToFrozenDictionary();

    /// <summary>The Secrets that are named at a node or below it.</summary>
    public IEnumerable<SecretReference> In(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(In),
        JsonObject fields => fields.SelectMany(field => At(field.Key, field.Value)),
        _ => [],
    };

    private IEnumerable<SecretReference> At(string field, JsonNode? value)
    {
        if (!Fields.TryGetValue(field, out var known) || UnknownValue.Is(value))
        {
            return In(value);
        }

        return value switch
        {
            JsonArray list => list.SelectMany(item => At(field, item)),
            JsonObject named when (KnownText.At(named, "secretName") ?? KnownText.At(named, "name")) is { } name =>
                IsOptional(named) ? [] : [new(namespaceName, name, known.Form, [.. known.Keys, .. Keys(named)], reader)],
            JsonObject => In(value),
            _ when KnownText.At(value) is { Length: > 0 } name => [new(namespaceName, name, known.Form, [.. known.Keys], reader)],
            _ => [],
        };
    }

    private static bool IsOptional(JsonObject reference) => reference["optional"] is JsonValue value && value.TryGetValue<bool>(out var optional) && optional;

    /// <summary>Keys of a reference: one, or those of the files of a volume.</summary>
    private static IEnumerable<string> Keys(JsonObject reference) =>
        KnownText.Items(reference, "items").Select(item => KnownText.At(item, "key")).Append(KnownText.At(reference, "key")).OfType<string>();
}
