using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>Finds which part of a manifest a finding is about: the smallest one without which it is not made.</summary>
internal sealed class FindingPlace
{
    /// <summary>Checks after which the place found so far is near enough.</summary>
    private const int MostChecks = 400;

    private readonly JsonObject manifest;
    private readonly Func<JsonObject, bool> isFound;
    private int checks;

    private FindingPlace(JsonObject manifest, Func<JsonObject, bool> isFound) => (this.manifest, this.isFound) = (manifest, isFound);

    /// <summary>The path of the part.</summary>
    /// <param name="manifest">The whole object.</param>
    /// <param name="isFound">Whether the finding is made of a manifest.</param>
    public static string Of(JsonObject manifest, Func<JsonObject, bool> isFound)
    {
        var copy = (JsonObject)manifest.DeepClone();
        var place = new FindingPlace(copy, isFound);
        return place.Find().ToString();
    }

    private FieldPath Find()
    {
        var metadata = FieldPath.Root.Child("metadata");
        foreach (var field in new[] { "annotations", "labels" })
        {
            if (manifest["metadata"] is JsonObject fields && fields[field] is JsonObject map && IsGoneWithout(fields, field))
            {
                return Narrow(map, metadata.Child(field));
            }
        }

        return manifest["spec"] is { } spec && IsGoneWithout(manifest, "spec")
            ? Narrow(spec, FieldPath.Root.Child("spec"))
            : Narrow(manifest["metadata"], metadata);
    }

    private FieldPath Narrow(JsonNode? node, FieldPath path) => node switch
    {
        JsonObject map when map.Select(entry => entry.Key).ToList().Where(key => IsGoneWithout(map, key)).Take(2).ToList() is [var only] =>
            Narrow(map[only], only.All(char.IsAsciiLetterOrDigit) ? path.Child(only) : path.Key(only)),
        JsonArray list when Item(list) is { } index => Narrow(list[index], path.Index(index)),
        _ => path,
    };

    /// <summary>The item that a finding is about; null when it is about several, or the list as a whole.</summary>
    private int? Item(JsonArray list)
    {
        var (start, count) = (0, list.Count);
        while (count > 1)
        {
            var half = count / 2;
            var isInFirst = IsGoneWithout(list, start, half);
            if (isInFirst == IsGoneWithout(list, start + half, count - half))
            {
                return null;
            }

            (start, count) = isInFirst ? (start, half) : (start + half, count - half);
        }

        return count == 1 && (list.Count > 1 || IsGoneWithout(list, 0, 1)) ? start : null;
    }

    private bool IsGoneWithout(JsonObject map, string key)
    {
        var (index, value) = (map.IndexOf(key), map[key]);
        map.RemoveAt(index);
        var isGone = IsGone();
        map.Insert(index, key, value);
        return isGone;
    }

    private bool IsGoneWithout(JsonArray list, int start, int count)
    {
        var items = list.Skip(start).Take(count).ToList();
        list.RemoveRange(start, count);
        var isGone = IsGone();
        for (var index = 0; index < count; index++)
        {
            list.Insert(start + index, items[index]);
        }

        return isGone;
    }

    private bool IsGone() => checks++ < MostChecks && !isFound(manifest);
}
