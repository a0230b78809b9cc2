namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>ConfigMaps: their keys, their size, and that frozen ones stay as they are.</summary>
internal static class ConfigMapRules
{
    private static readonly ImmutableArray<string> Parts = ["data", "binaryData"];

    public static IEnumerable<FieldError> Check(Field config)
    {
        var (data, binary) = (config["data"], config["binaryData"]);
        var keys = binary.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        return data.Entries.Concat(binary.Entries).SelectMany(entry => FieldErrors.Invalid(entry.Value, entry.Key, DnsNames.CheckConfigKey(entry.Key)))
            .Concat(data.Entries.Where(entry => keys.Contains(entry.Key)).Select(
                entry => FieldError.Invalid(entry.Value.ToString(), entry.Key, "duplicate of key present in binaryData")))
            .Concat(DataLimits.TextBytes(data) + DataLimits.DecodedBytes(binary) > DataLimits.MostBytes
                ? [FieldError.TooLong("[]", DataLimits.MostBytes)]
                : []);
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => !before["immutable"].IsTrue ? []
        : DataLimits.CheckFlag(before, after).Concat(
            Parts.Where(name => !Immutable.IsSame(before[name], after[name])).Select(name => DataLimits.Frozen(after[name])));
}
