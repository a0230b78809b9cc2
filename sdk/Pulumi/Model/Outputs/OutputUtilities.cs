namespace Pulumi.Utilities;

/// <summary>Looks inside outputs, for tests and for code generators.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is not known, and holds a value nobody is shown.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static Output<T> CreateUnknown<T>(T value) =>
        new(OutputData.Known(value) with { IsKnown = false });

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    /// <param name="valueFactory">Makes the value.</param>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new(MakeAsync(valueFactory), awaited: null);

        static async Task<OutputData> MakeAsync(Func<Task<T>> factory) =>
            OutputData.Known(await factory().ConfigureAwait(false)) with { IsKnown = false };
    }

    /// <summary>The same output, depending on one more resource.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="resource">The resource.</param>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(AddAsync(output.DataTask, resource), output);

        static async Task<OutputData> AddAsync(Task<OutputData> task, Resource resource)
        {
            var data = await task.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>Whether the value is known.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The value; the type's default when it is not known.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.As<T>() : default!;
    }

    /// <summary>The resources that the output depends on.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="output">The output.</param>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Resources;
}
