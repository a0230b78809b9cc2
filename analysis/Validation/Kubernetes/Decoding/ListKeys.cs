using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Decoding;

/// <summary>How items of lists are told apart.</summary>
internal static class ListKeys
{
    /// <summary>What schemas set where an item does not say it.</summary>
    private static readonly ImmutableDictionary<string, string> Defaults = ImmutableDictionary<string, string>.Empty.Add("protocol", "TCP");

    /// <summary>The key of an item, such as <c>[containerPort=8080,protocol="TCP"]</c>.</summary>
    public static string Of(Field item, FieldType.List list) =>
        $"[{string.Join(',', list.Keys.Select(key => (Key: key, Value: Value(item[key], key))).Where(part => part.Value is not null)
            .Select(part => $"{part.Key}={part.Value}"))}]";

    private static string? Value(Field field, string key) => field.Exists ? field.Value!.ToJsonString()
        : Defaults.TryGetValue(key, out var usual) ? $"\"{usual}\"" : null;
}
