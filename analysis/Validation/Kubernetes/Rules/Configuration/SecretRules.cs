using System.Text;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>Secrets: the keys that their type needs, their size, and that frozen ones stay as they are.</summary>
internal static class SecretRules
{
    private static readonly ImmutableArray<string> CertificateKeys = ["tls.crt", "tls.key"];

    private const string Usual = "Opaque";
    private const string Wanted = "map[string]interface {}";
    private const string Hidden = "<secret contents redacted>";
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    public static IEnumerable<FieldError> Check(Field secret)
    {
        var (data, values) = (secret["data"], ValuesOf(secret));
        return values.Keys.Order(StringComparer.Ordinal)
            .SelectMany(key => FieldErrors.Invalid(new Field(null, data.Path.Key(key)), key, DnsNames.CheckConfigKey(key)))
            .Concat(values.Values.Sum(value => (long)value.Length) > DataLimits.MostBytes ? [FieldErrors.TooLong(data, DataLimits.MostBytes)] : [])
            .Concat(secret["type"].Text switch
            {
                "kubernetes.io/service-account-token" => CheckAccount(secret["metadata"]["annotations"]),
                "kubernetes.io/dockercfg" => CheckJson(data, values, ".dockercfg"),
                "kubernetes.io/dockerconfigjson" => CheckJson(data, values, ".dockerconfigjson"),
                "kubernetes.io/ssh-auth" => values.GetValueOrDefault("ssh-privatekey", []).Length > 0 ? [] : [Missing(data, "ssh-privatekey")],
                "kubernetes.io/tls" => CertificateKeys.Where(key => !values.ContainsKey(key)).Select(key => Missing(data, key)),
                _ => [],
            });
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => Immutable.Check(before["type"], after["type"], Usual)
        .Concat(DataLimits.CheckFlag(before, after))
        .Concat(before["immutable"].IsTrue && !IsSame(ValuesOf(before), ValuesOf(after)) ? [DataLimits.Frozen(after["data"])] : []);

    /// <summary>What a secret holds: its data, with what is given as text.</summary>
    private static Dictionary<string, byte[]> ValuesOf(Field secret)
    {
        var values = secret["data"].Entries.ToDictionary(entry => entry.Key, entry => DataLimits.Bytes(entry.Value.Text), StringComparer.Ordinal);
        foreach (var (key, value) in secret["stringData"].Entries)
        {
            values[key] = Encoding.UTF8.GetBytes(value.Text);
        }

        return values;
    }

    private static bool IsSame(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after) => before.Count == after.Count
        && before.All(entry => after.TryGetValue(entry.Key, out var value) && value.AsSpan().SequenceEqual(entry.Value));

    private static IEnumerable<FieldError> CheckAccount(Field annotations) => annotations[AccountAnnotation].Text.Length > 0 ? []
        : [FieldError.Required(annotations.Path.Key(AccountAnnotation).ToString())];

    private static IEnumerable<FieldError> CheckJson(Field data, Dictionary<string, byte[]> values, string key) =>
        !values.TryGetValue(key, out var json) ? [Missing(data, key)]
        : JsonProblem(Encoding.UTF8.GetString(json)) is { } problem ? [FieldError.Invalid(data.Path.Key(key).ToString(), Hidden, problem)]
        : [];

    private static FieldError Missing(Field data, string key) => FieldError.Required(data.Path.Key(key).ToString());

    private static string? JsonProblem(string text) => GoJson.SyntaxProblem(text) ?? text.TrimStart(' ', '\t', '\r', '\n')[0] switch
    {
        '{' or 'n' => null,
        '[' => GoJson.Mismatch("array", Wanted),
        '"' => GoJson.Mismatch("string", Wanted),
        't' or 'f' => GoJson.Mismatch("bool", Wanted),
        _ => GoJson.Mismatch("number", Wanted),
    };
}
