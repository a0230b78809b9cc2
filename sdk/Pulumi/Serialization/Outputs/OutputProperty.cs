using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A property of a resource class marked with <see cref="OutputAttribute"/>.</summary>
internal sealed class OutputProperty
{
    private static readonly MethodInfo NewPending =
        typeof(OutputProperty).GetMethod(nameof(New), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly PropertyInfo property;
    private readonly FieldInfo? field;
    private readonly Lazy<Func<Resource, IPendingOutput>> create;

    public OutputProperty(PropertyInfo property, OutputAttribute attribute)
    {
        // A private setter is visible on the class that declares the property alone; a base class may have the name too.
        this.property = property.DeclaringType!.GetProperty(
            property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!;
        field = BackingField.ToReadAndWrite(this.property);
        Name = attribute.Name ?? property.Name;
        IsOutput = property.PropertyType.IsConstructedGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Output<>);
        create = new(MakeFactory);
    }

    /// <summary>Name on the wire.</summary>
    public string Name { get; }

    public bool IsOutput { get; }

    public object? Get(Resource resource) => field is null ? property.GetValue(resource) : field.GetValue(resource);

    /// <summary>Gives the property an output that is pending until the engine answers.</summary>
    /// <exception cref="RunException">It is not an output.</exception>
    /// <exception cref="InvalidOperationException">It has no setter, or an output cannot have its type.</exception>
    public IPendingOutput Assign(Resource resource)
    {
        var pending = create.Value(resource);
        if (field is null)
        {
            property.SetValue(resource, pending.Output);
        }
        else
        {
            field.SetValue(resource, pending.Output);
        }

        return pending;
    }

    private static PendingOutput<T> New<T>(Resource owner) => new(owner);

    private Func<Resource, IPendingOutput> MakeFactory()
    {
        if (!IsOutput)
        {
            throw RunException.OutputsHaveIncorrectType([Name]);
        }

        if (property.SetMethod is null)
        {
            throw new InvalidOperationException($"[Output] {property.DeclaringType!.FullName}.{property.Name} did not have a 'set' method");
        }

        var valueType = property.PropertyType.GenericTypeArguments[0];
        _ = ValueReader.For(valueType);
        return NewPending.MakeGenericMethod(valueType).CreateDelegate<Func<Resource, IPendingOutput>>();
    }
}
