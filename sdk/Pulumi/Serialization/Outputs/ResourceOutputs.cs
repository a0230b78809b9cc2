using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <inheritdoc cref="IPendingOutputs"/>
internal sealed class ResourceOutputs : IPendingOutputs
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<System.Type, ImmutableArray<OutputProperty>> Cache = new();

    private readonly PendingOutput<string> urn;
    private readonly PendingOutput<string>? id;
    private readonly ImmutableArray<(string Name, IPendingOutput Output)> properties = [];

    /// <summary>Gives a new resource its pending outputs.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="assignAll">Whether its own properties are among them.</param>
    public ResourceOutputs(Resource resource, bool assignAll)
    {
        urn = new(resource);
        resource.SetUrn(urn.Output);
        if (resource is CustomResource custom)
        {
            id = new(resource);
            custom.SetId(id.Output);
        }

        if (assignAll)
        {
            properties = [.. PropertiesOf(resource.GetType()).Where(property => property.Name is not ("urn" or "id"))
                .Select(property => (property.Name, property.Assign(resource)))];
        }
    }

    public static ImmutableArray<OutputProperty> PropertiesOf(System.Type type) => Cache.GetOrAdd(type, static type =>
        [.. from property in type.GetProperties(Members)
            let attribute = property.GetCustomAttribute<OutputAttribute>()
            where attribute is not null
            select new OutputProperty(property, attribute)]);

    /// <summary>The current values of a component's own output properties.</summary>
    public static Dictionary<string, object?> Read(ComponentResource component) =>
        PropertiesOf(component.GetType())
            .Where(property => property.Name != "urn")
            .ToDictionary(property => property.Name, property => property.Get(component));

    public void ResolveUrn(string value) => urn.Resolve(value, isKnown: true);

    public void ResolveId(string? value, bool isKnown) => id?.Resolve(value ?? "", isKnown);

    public List<string> ResolveProperties(
        Struct? answer, Func<string, ImmutableHashSet<Resource>> dependencies, bool missingIsKnown)
    {
        var problems = new List<string>();
        foreach (var (name, output) in properties)
        {
            if (answer is not null && answer.Fields.TryGetValue(name, out var value))
            {
                output.Resolve(value, dependencies(name), name, problems);
            }
            else
            {
                output.ResolveDefault(missingIsKnown);
            }
        }

        return problems;
    }

    public void Fail(Exception exception)
    {
        urn.Fail(exception);
        id?.Fail(exception);
        foreach (var (_, output) in properties)
        {
            output.Fail(exception);
        }
    }
}
