using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The inputs of a request in wire form, and the resources that each property came from.</summary>
internal sealed record SerializedArgs(Struct Values, ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies)
{
    /// <summary>Serializes args; null properties are left out.</summary>
    /// <param name="args">Wire name to value.</param>
    /// <param name="keepResources">Whether resources are sent as references.</param>
    /// <param name="keepOutputValues">Whether outputs are sent with their dependencies.</param>
    /// <param name="wait">Told what the serializer waits for.</param>
    /// <param name="dependOnReferences">Whether a resource sent as a reference counts as a dependency.</param>
    /// <exception cref="SerializationException">A property cannot be sent.</exception>
    public static async Task<SerializedArgs> OfAsync(
        IEnumerable<KeyValuePair<string, object?>> args, bool keepResources, bool keepOutputValues, WaitPoint wait, bool dependOnReferences = true)
    {
        var values = new Struct();
        var dependencies = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<Resource>>();
        foreach (var (key, arg) in args.OrderBy(arg => arg.Key, StringComparer.Ordinal))
        {
            if (arg is null)
            {
                continue;
            }

            wait.Input = key;
            var serializer = new Serializer(keepResources, keepOutputValues, wait, dependOnReferences);
            var value = await SerializeAsync(serializer, key, arg).ConfigureAwait(false);
            if (value.KindCase != Value.KindOneofCase.NullValue)
            {
                values.Fields[key] = value;
                dependencies[key] = [.. serializer.Dependencies];
            }
        }

        wait.Input = null;
        return new(values, dependencies.ToImmutable());
    }

    private static async ValueTask<Value> SerializeAsync(Serializer serializer, string key, object arg)
    {
        try
        {
            return await serializer.SerializeAsync(arg).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ResourceException)
        {
            throw new SerializationException(key, exception);
        }
    }
}
