using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation;
using Pulumi;
using Pulumi.Utilities;

namespace Istio;

/// <summary>Makes parts of a manifest of inputs. Generated classes call it, a line per property.</summary>
internal static class PlainData
{
    /// <summary>Adds a property; nothing when it is not set.</summary>
    public static ValueTask AddAsync<T>(JsonObject data, string name, Input<T>? input, Func<T, ValueTask<JsonNode?>> convert) =>
        input is null ? ValueTask.CompletedTask : AddAsync(data, name, IsKnownAsync(input), () => Converted(input, convert));

    /// <summary>Adds a list; nothing when it is not set. Each item is known or unknown by itself.</summary>
    public static async ValueTask AddListAsync<T>(JsonObject data, string name, InputList<T>? inputs, Func<T, ValueTask<JsonNode?>> convert)
    {
        if (inputs is null)
        {
            return;
        }

        var items = new JsonArray();
        await foreach (var item in inputs.ConfigureAwait(false))
        {
            items.Add(await OfAsync(IsKnownAsync(item), () => Converted(item, convert)).ConfigureAwait(false));
        }

        data[name] = items.Count > 0 || await IsKnownAsync(inputs).ConfigureAwait(false) ? items : UnknownValue.Create();
    }

    /// <summary>Adds a map; nothing when it is not set. A map with an unknown value is unknown as a whole.</summary>
    public static ValueTask AddMapAsync<T>(JsonObject data, string name, InputMap<T>? inputs, Func<T, ValueTask<JsonNode?>> convert) =>
        AddAsync<ImmutableDictionary<string, T>>(data, name, inputs, map => OfMapAsync(map, convert));

    /// <summary>A list whose items are plain values.</summary>
    public static async ValueTask<JsonNode?> OfListAsync<T>(ImmutableArray<T> list, Func<T, ValueTask<JsonNode?>> convert)
    {
        var items = new JsonArray();
        foreach (var item in list.IsDefault ? [] : list)
        {
            items.Add(await convert(item).ConfigureAwait(false));
        }

        return items;
    }

    /// <summary>A map whose values are plain ones.</summary>
    public static async ValueTask<JsonNode?> OfMapAsync<T>(ImmutableDictionary<string, T>? map, Func<T, ValueTask<JsonNode?>> convert)
    {
        var entries = new JsonObject();
        foreach (var (key, value) in (map ?? ImmutableDictionary<string, T>.Empty).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            entries[key] = await convert(value).ConfigureAwait(false);
        }

        return entries;
    }

    /// <summary>A class of inputs.</summary>
    public static async ValueTask<JsonNode?> OfPartAsync<T>(T? part)
        where T : class, IPlainData => part is null ? null : await part.ToPlainAsync().ConfigureAwait(false);

    /// <summary>A scalar, or any value.</summary>
    public static ValueTask<JsonNode?> Of(object? value) => new(PlainValue.Of(value));

    /// <summary>From here on it does not matter of which type the input was: what follows is compiled once.</summary>
    private static Output<JsonNode?> Converted<T>(Input<T> input, Func<T, ValueTask<JsonNode?>> convert) =>
        input.Apply(value => value is null ? Task.FromResult<JsonNode?>(null) : convert(value).AsTask());

    private static async ValueTask AddAsync(JsonObject data, string name, ValueTask<bool> isKnown, Func<Output<JsonNode?>> part)
    {
        if (await OfAsync(isKnown, part).ConfigureAwait(false) is { } value)
        {
            data[name] = value;
        }
    }

    private static async ValueTask<JsonNode?> OfAsync(ValueTask<bool> isKnown, Func<Output<JsonNode?>> part) => await isKnown.ConfigureAwait(false)
        ? await OutputUtilities.GetValueAsync(part()).ConfigureAwait(false)
        : UnknownValue.Create();

    /// <summary>An output that fails is not known: whoever waits for its value says why.</summary>
    private static async ValueTask<bool> IsKnownAsync<T>(Input<T> input)
    {
        var known = OutputUtilities.GetIsKnownAsync(input.ToOutput());
        await ((Task)known).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return known.IsCompletedSuccessfully && await known.ConfigureAwait(false);
    }
}
