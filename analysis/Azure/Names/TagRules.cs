using System.Buffers;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Names;

/// <summary>Tags of resources (learn.microsoft.com/azure/azure-resource-manager/management/tag-resources, limitations).</summary>
internal static class TagRules
{
    private const int Most = 50;
    private const int LongestName = 512;
    private const int LongestNameOfStorage = 128;
    private const int LongestValue = 256;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>%&\\?/");

    /// <summary>Findings about the tags of a resource.</summary>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="type">Its type.</param>
    public static IEnumerable<AzureFinding> Check(Field inputs, string type)
    {
        var tags = inputs["tags"];
        var longest = type == "storage:StorageAccount" ? LongestNameOfStorage : LongestName;
        return (tags.Count > Most ? new[] { tags.Says(FormattableString.Invariant($"{tags.Count} tags are not allowed; expected at most {Most}")) } : [])
            .Concat(tags.Entries.SelectMany(tag => Check(tag.Key, tag.Value, longest)))
            .Concat(tags.Entries.Select(tag => tag.Value).CheckDistinctNames());
    }

    private static IEnumerable<AzureFinding> Check(string name, Field value, int longest)
    {
        if (name.Length == 0 || name.Length > longest || name.AsSpan().ContainsAny(Forbidden))
        {
            yield return value.Says(FormattableString.Invariant($"\"{name}\" is no name of a tag; expected 1 to {longest} characters, none of them <>%&\\?/"));
        }

        if (value.Known() is { Length: > LongestValue })
        {
            yield return value.Says(FormattableString.Invariant($"the value of a tag has at most {LongestValue} characters; shorten it"));
        }
    }

    /// <summary>Names of tags are the same in whatever case.</summary>
    private static IEnumerable<AzureFinding> CheckDistinctNames(this IEnumerable<Field> tags) => tags
        .GroupBy(tag => tag.ToString(), StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => same.Skip(1))
        .Select(tag => tag.Says("the name of a tag is the same in whatever case, and stands twice; remove one"));
}
