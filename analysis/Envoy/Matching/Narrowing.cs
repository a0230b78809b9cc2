using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Envoy.Matching;

/// <summary>Narrows down what a patch may be for, field by field, and keeps the first field for which nothing was left.</summary>
/// <param name="patch">The patch.</param>
/// <param name="left">What it may be for.</param>
/// <param name="miss">The field for which nothing was left; null for none.</param>
internal sealed class Narrowing<T>(Patch patch, ImmutableArray<T> left, PatchFinding? miss = null)
{
    private const int MostOffered = 8;

    public ImmutableArray<T> Left => left;

    public PatchFinding? Miss => miss;

    /// <summary>Keeps what has the value of a field. A field that is not set, empty, 0 or not known yet keeps all.</summary>
    /// <param name="path">Path of the field in the patch.</param>
    /// <param name="thing">What is looked for, such as <c>virtual host</c>.</param>
    /// <param name="keep">Whether something has the value.</param>
    /// <param name="values">The values that something has, to be offered when nothing has the one asked for.</param>
    public Narrowing<T> By(string path, string thing, Func<T, string, bool> keep, Func<T, IEnumerable<string>> values)
    {
        var wanted = path.Split('.').Aggregate((JsonNode?)patch.Json, (node, name) => (node as JsonObject)?[name]);
        if (miss is not null || wanted is not JsonValue || UnknownValue.Is(wanted) || wanted.ToString() is "" or "0")
        {
            return this;
        }

        var text = KnownNumber.At(wanted)?.ToString(CultureInfo.InvariantCulture) ?? wanted.ToString();
        var kept = left.Where(item => keep(item, text)).ToImmutableArray();
        return kept.IsEmpty ? new(patch, [], Missed(path, thing, values)) : new(patch, kept);
    }

    /// <summary>Goes on with the parts of what is left.</summary>
    public Narrowing<TPart> Into<TPart>(Func<T, IEnumerable<TPart>> parts) => new(patch, [.. left.SelectMany(parts)], miss);

    private PatchFinding Missed(string path, string thing, Func<T, IEnumerable<string>> values)
    {
        var offered = left.SelectMany(values).Where(value => value.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var allowed = offered.Count == 0 ? "none: there is nothing of the kind"
            : string.Join(", ", offered.Take(MostOffered)) + (offered.Count > MostOffered ? ", …" : "");
        return patch.Warning(path, $"matches no {thing}, so the patch does nothing", allowed, $"Name a {thing} that the control plane makes of the plan.");
    }
}
