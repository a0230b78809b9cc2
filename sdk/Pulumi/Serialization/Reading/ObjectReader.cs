using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads an object through the constructor that the class marks, a parameter for each wire property.</summary>
internal sealed class ObjectReader : ValueReader
{
    private readonly Type type;
    private readonly ConstructorInvoker constructor;
    private readonly ImmutableArray<(string WireName, Type Type)> parameters;
    private readonly ValueReader?[] readers;

    public ObjectReader(Type type)
    {
        this.type = type;
        var found = FindConstructor(type);
        constructor = ConstructorInvoker.Create(found);
        parameters = [.. found.GetParameters().Select(parameter =>
            (parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!, parameter.ParameterType))];
        readers = new ValueReader?[parameters.Length];
    }

    public override object? Read(object value, string path, List<string> problems)
    {
        if (value is not ImmutableDictionary<string, object?> fields)
        {
            return Mismatch(typeof(ImmutableDictionary<string, object>), value, path, problems);
        }

        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var (name, parameterType) = parameters[i];
            if (fields.TryGetValue(name, out var field) && field is not null)
            {
                arguments[i] = (readers[i] ??= For(parameterType)).Read(field, $"{path}.{name}", problems);
            }

            arguments[i] ??= DefaultOf(parameterType);
        }

        return constructor.Invoke(arguments.AsSpan());
    }

    private static object? DefaultOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private static ConstructorInfo FindConstructor(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var open = type.GetConstructors();
        return all.FirstOrDefault(candidate => candidate.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (open.Length == 1
                ? open[0]
                : throw new InvalidOperationException($"{type.FullName} needs a constructor marked [OutputConstructor]."));
    }
}
