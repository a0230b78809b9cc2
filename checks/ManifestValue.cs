using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Checks;

/// <summary>Values as an SDK hands them to transforms and mocks, as a part of a manifest.</summary>
internal static class ManifestValue
{
    /// <summary>The manifest of a resource's inputs. What is unknown or secret in them is an unknown value there.</summary>
    public static async Task<JsonObject> OfAsync(IEnumerable<KeyValuePair<string, object?>> inputs)
    {
        var manifest = new JsonObject();
        foreach (var (key, value) in inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            if (value is not null)
            {
                manifest[key] = await NodeAsync(value).ConfigureAwait(false);
            }
        }

        return manifest;
    }

    /// <summary>An output is of the type that its value has: these are all that come over the wire, and what is unknown is an object.</summary>
    private static async Task<JsonNode?> NodeAsync(object? value) => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        double number when number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue => JsonValue.Create((long)number),
        double number => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        ImmutableArray<object?> list => await ListAsync(list).ConfigureAwait(false),
        ImmutableDictionary<string, object?> map => await OfAsync(map).ConfigureAwait(false),
        Output<bool> output => await OutputAsync(output).ConfigureAwait(false),
        Output<double> output => await OutputAsync(output).ConfigureAwait(false),
        Output<string> output => await OutputAsync(output).ConfigureAwait(false),
        Output<ImmutableArray<object?>> output => await OutputAsync(output).ConfigureAwait(false),
        Output<ImmutableDictionary<string, object?>> output => await OutputAsync(output).ConfigureAwait(false),
        _ => UnknownValue.Create(),
    };

    private static async Task<JsonNode> ListAsync(ImmutableArray<object?> list)
    {
        var nodes = new JsonArray();
        foreach (var item in list)
        {
            nodes.Add(await NodeAsync(item).ConfigureAwait(false));
        }

        return nodes;
    }

    private static async Task<JsonNode?> OutputAsync<T>(Output<T> output) =>
        await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false) && !await Output.IsSecretAsync(output).ConfigureAwait(false)
            ? await NodeAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false)).ConfigureAwait(false)
            : UnknownValue.Create();
}
