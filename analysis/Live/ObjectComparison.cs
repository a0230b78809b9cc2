using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Live;

/// <summary>
/// Compares an object with what it has become in a cluster, as its kind's types have it: items of lists by their keys, amounts by their value. What is
/// planned must be there; what is there beside must be the server's own.
/// </summary>
internal sealed class ObjectComparison(string kind, string shown)
{
    private readonly List<LiveDifference> found = [];

    /// <summary>The differences, in the order of the fields.</summary>
    /// <param name="type">Type of the object; null when nobody here knows its fields.</param>
    /// <param name="planned">The object, as it is planned.</param>
    /// <param name="filled">The same with the server's defaults.</param>
    /// <param name="live">What the cluster has.</param>
    public IReadOnlyList<LiveDifference> Of(FieldType? type, JsonObject planned, JsonObject filled, JsonObject live)
    {
        Fields(type, planned, filled, live, new("", "", FieldOwners.From(live)));
        return found;
    }

    private void Compare(FieldType? type, JsonNode? planned, JsonNode? filled, JsonNode? live, Place place)
    {
        if (UnknownValue.Is(filled) || UnknownValue.Is(live) || LiveValues.AreEqual(type, filled, live) || (planned is null && place.Owners.IsServer))
        {
            return;
        }

        switch (filled, live)
        {
            case (JsonObject map, JsonObject now):
                Fields(type, planned as JsonObject, map, now, place);
                break;
            case (JsonArray list, JsonArray now) when type is FieldType.List { Keys.IsEmpty: false } keyed:
                Items(keyed, planned as JsonArray, list, now, place);
                break;
            case (JsonArray list, JsonArray now) when list.Count == now.Count && type is not FieldType.List { IsSet: true }:
                for (var index = 0; index < list.Count; index++)
                {
                    Compare(ItemOf(type), (planned as JsonArray)?.ElementAtOrDefault(index), list[index], now[index], place.Item($"{index}"));
                }

                break;
            default:
                Tell(planned ?? filled, live, place);
                break;
        }
    }

    private void Fields(FieldType? type, JsonObject? planned, JsonObject filled, JsonObject live, Place place)
    {
        foreach (var name in filled.Select(field => field.Key).Union(live.Select(field => field.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (own, wanted, now, next) = (planned?[name], filled[name], live[name], place.Field(name));
            if (AllottedFields.IsServers(next.Plain))
            {
                continue;
            }

            if (wanted is null && now is JsonObject map && LiveValues.FieldOf(type, name) is var inner)
            {
                Fields(inner, null, [], map, next);
            }
            else if (wanted is null && now is not null)
            {
                Added(now, name, next);
            }
            else if (now is null && own is not null && !LiveValues.IsNothing(own))
            {
                Compare(LiveValues.FieldOf(type, name), own, wanted, null, next);
            }
            else if (wanted is not null && now is not null && (own is not null || !AllottedFields.Has(kind, next.Plain, name)))
            {
                Compare(LiveValues.FieldOf(type, name), own, wanted, now, next);
            }
        }
    }

    private void Items(FieldType.List type, JsonArray? planned, JsonArray filled, JsonArray live, Place place)
    {
        var left = live.OfType<JsonObject>().ToList();
        for (var index = 0; index < filled.Count; index++)
        {
            if (filled[index] is not JsonObject item)
            {
                // It may be any of those that are left.
                return;
            }

            var key = LiveValues.KeyOf(type, item);
            var now = left.Find(other => JsonNode.DeepEquals(LiveValues.KeyOf(type, other), key));
            Compare(type.Item, planned?.ElementAtOrDefault(index), item, now, place.Item(key));
            if (now is not null)
            {
                left.Remove(now);
            }
        }

        foreach (var item in left.Where(item => !LiveValues.IsTokenOf(item)))
        {
            Added(item, "", place.Item(LiveValues.KeyOf(type, item)));
        }
    }

    private void Added(JsonNode live, string name, Place place)
    {
        var isToken = live is JsonArray items && items.All(item => item is JsonObject map && LiveValues.IsTokenOf(map));
        if (!isToken && !LiveValues.IsNothing(live) && !AllottedFields.Has(kind, place.Plain, name) && !place.Owners.IsServer)
        {
            Tell(null, live, place);
        }
    }

    private void Tell(JsonNode? planned, JsonNode? live, Place place) => found.Add(new(shown, place.Path, planned, live, $"{place.Owners}"));

    private static FieldType? ItemOf(FieldType? type) => (type as FieldType.List)?.Item;

    /// <summary>Where a comparison stands.</summary>
    /// <param name="Path">The path, as it is shown.</param>
    /// <param name="Plain">The names of its fields alone.</param>
    /// <param name="Owners">Who has set what is there.</param>
    private sealed record Place(string Path, string Plain, FieldOwners Owners)
    {
        public Place Field(string name)
        {
            var isPlain = !name.Contains('.', StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal);
            return new(isPlain ? Joined(Path, name) : $"{Path}[\"{name}\"]", Joined(Plain, name), Owners.Field(name));
        }

        public Place Item(JsonObject key) => this with
        {
            Path = $"{Path}[{string.Join(',', key.Select(field => $"{field.Key}={field.Value}"))}]",
            Owners = Owners.Item(key),
        };

        public Place Item(string index) => this with { Path = $"{Path}[{index}]" };

        private static string Joined(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
    }
}
