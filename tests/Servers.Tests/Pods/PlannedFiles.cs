using Payments.Infra.Servers.Tests.Plans;

namespace Payments.Infra.Servers.Tests.Pods;

/// <summary>Files that a pod mounts: of ConfigMaps, and of Secrets that the plan writes itself or has others write.</summary>
internal sealed class PlannedFiles(PlannedStack stack, TestAuthority authority)
{
    /// <summary>Who signs certificates.</summary>
    public TestAuthority Authority { get; } = authority;

    /// <summary>The stack whose files they are.</summary>
    public PlannedStack Stack { get; } = stack;

    /// <summary>The files of a ConfigMap by their names.</summary>
    public Dictionary<string, string> OfConfigMap(string ns, string name) => Texts(Stack.Named("ConfigMap", ns, name)["data"]);

    /// <summary>The files of a Secret by their names: declared as it is, issued as a certificate, or copied from the key vault.</summary>
    public Dictionary<string, string> OfSecret(string ns, string name)
    {
        if (Stack.Find("Secret", ns, name) is { } secret)
        {
            return Texts(secret["stringData"]);
        }

        if (Writer("Certificate", ns, item => (string?)item["spec"]!["secretName"] == name) is { } certificate)
        {
            return Authority.Issue(certificate);
        }

        return Writer("ExternalSecret", ns, item => (string?)item["spec"]!["target"]!["name"] == name) is { } copied
            ? Filled(copied["spec"]!)
            : throw new InvalidOperationException($"Nothing in the plan writes the Secret {ns}/{name}.");
    }

    private JsonObject? Writer(string kind, string ns, Func<JsonObject, bool> writes) =>
        Stack.OfKind(kind).SingleOrDefault(item => (string?)item["metadata"]!["namespace"] == ns && writes(item));

    /// <summary>The texts of an ExternalSecret, as the operator fills them from the key vault.</summary>
    private Dictionary<string, string> Filled(JsonNode spec)
    {
        var values = spec["data"]!.AsArray().ToDictionary(
            entry => $"{{{{ .{entry!["secretKey"]} }}}}", entry => Stack.Passwords[(string)entry!["remoteRef"]!["key"]!], StringComparer.Ordinal);
        return Texts(spec["target"]!["template"]!["data"]).ToDictionary(
            text => text.Key,
            text => values.Aggregate(text.Value, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal)),
            StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Texts(JsonNode? data) =>
        (data?.AsObject() ?? []).ToDictionary(entry => entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
