using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Checks;

/// <summary>The resources that a value comes from, as an SDK hands it to transforms: the outputs in it know them.</summary>
internal static class ValueSources
{
    public static async Task<ImmutableHashSet<Resource>> OfAsync(object? value) => value switch
    {
        ImmutableArray<object?> list => await OfAllAsync(list).ConfigureAwait(false),
        ImmutableDictionary<string, object?> map => await OfAllAsync(map.Values).ConfigureAwait(false),
        Output<bool> output => await OfOutputAsync(output).ConfigureAwait(false),
        Output<double> output => await OfOutputAsync(output).ConfigureAwait(false),
        Output<string> output => await OfOutputAsync(output).ConfigureAwait(false),
        Output<ImmutableArray<object?>> output => await OfOutputAsync(output).ConfigureAwait(false),
        Output<ImmutableDictionary<string, object?>> output => await OfOutputAsync(output).ConfigureAwait(false),
        Output<object?> output => await OfOutputAsync(output).ConfigureAwait(false),
        _ => [],
    };

    private static async Task<ImmutableHashSet<Resource>> OfAllAsync(IEnumerable<object?> values)
    {
        var found = ImmutableHashSet.CreateBuilder<Resource>();
        foreach (var value in values)
        {
            found.UnionWith(await OfAsync(value).ConfigureAwait(false));
        }

        return found.ToImmutable();
    }

    /// <summary>Those of the output, and those of outputs in it.</summary>
    private static async Task<ImmutableHashSet<Resource>> OfOutputAsync<T>(Output<T> output)
    {
        var own = await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false);
        return await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
            ? own.Union(await OfAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false)).ConfigureAwait(false))
            : own;
    }
}
