using System.Globalization;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Makes the C# object for a resource that a value refers to.</summary>
internal static class ResourceReferences
{
    private static readonly Lazy<ILookup<string, (Type Class, string? Version)>> Classes = new(FindClasses);

    /// <summary>Whether answers may hold references to resources.</summary>
    public static bool Accepted =>
        Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES")?.ToUpperInvariant() is not ("1" or "TRUE");

    /// <summary>The class marked with the resource's type token, else a stand-in that knows the URN alone.</summary>
    public static Resource Resolve(string urn, string version)
    {
        var type = UrnText.TypeOf(urn);
        var best = Classes.Value[type]
            .Where(candidate => Matches(candidate.Version, version))
            .OrderByDescending(candidate => ParseVersion(candidate.Version))
            .Select(candidate => candidate.Class)
            .FirstOrDefault();
        return best is null ? new DependencyResource(urn) : Construct(best, urn);
    }

    private static Resource Construct(Type type, string urn)
    {
        var constructor = type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters().Length == 3)
            ?? throw new InvalidOperationException($"{type.FullName} has no constructor of a name, args and options.");
        ResourceOptions options = typeof(ComponentResource).IsAssignableFrom(type)
            ? new ComponentResourceOptions { Urn = urn }
            : new CustomResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [UrnText.NameOf(urn), null, options], null);
    }

    private static bool Matches(string? available, string requested) =>
        string.IsNullOrEmpty(requested) || string.IsNullOrEmpty(available)
        || (ParseVersion(available) is var have && ParseVersion(requested) is var want && have.Major == want.Major && have >= want);

    private static Version ParseVersion(string? text)
    {
        var numbers = (text ?? "").Split('-', '+')[0].Split('.');
        return new(Part(0), Part(1), Part(2));

        int Part(int index) =>
            index < numbers.Length && int.TryParse(numbers[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static ILookup<string, (Type Class, string? Version)> FindClasses() => (
        from assembly in ReachableAssemblies()
        from type in assembly.GetTypes()
        where typeof(Resource).IsAssignableFrom(type)
        let attribute = type.GetCustomAttribute<ResourceTypeAttribute>()
        where attribute is not null
        select (attribute.Type, Class: (type, attribute.Version))).ToLookup(pair => pair.Type, pair => pair.Class);

    /// <summary>The loaded assemblies and what they refer to, as far as it can use this one.</summary>
    private static ImmutableArray<Assembly> ReachableAssemblies()
    {
        var found = new Dictionary<string, Assembly>();
        var open = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (open.TryDequeue(out var assembly))
        {
            if (!found.TryAdd(assembly.FullName!, assembly))
            {
                continue;
            }

            foreach (var reference in assembly.GetReferencedAssemblies().Where(name => !IsFramework(name)))
            {
                open.Enqueue(Assembly.Load(reference));
            }
        }

        var self = typeof(ResourceReferences).Assembly;
        return [.. found.Values.Where(assembly =>
            assembly == self || assembly.GetReferencedAssemblies().Any(name => name.Name == self.GetName().Name))];
    }

    private static bool IsFramework(AssemblyName name) =>
        name.Name is null or "mscorlib" or "netstandard" || name.Name.StartsWith("System", StringComparison.Ordinal)
        || name.Name.StartsWith("Microsoft", StringComparison.Ordinal);
}
