using System.Reflection;

namespace Payments.Infra.Sdk.Tests.Surface;

/// <summary>What an assembly offers, a line per member, in the form of the list of the official one.</summary>
internal static class PublicSurface
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Members by type, as a listing says them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read(string resource)
    {
        using var reader = new StreamReader(typeof(PublicSurface).Assembly.GetManifestResourceStream(resource)!);
        var result = new Dictionary<string, IReadOnlySet<string>>();
        var members = new HashSet<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(' '))
            {
                members.Add(line.Trim());
            }
            else if (line.Contains(" | ", StringComparison.Ordinal))
            {
                members = [];
                result.Add(NameOf(line), members);
            }
        }

        return result;
    }

    /// <summary>Members by type, as reflection finds them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(Assembly assembly) => assembly.GetExportedTypes()
        .ToDictionary(type => $"{type.Namespace}.{TypeText.Of(type)}", type => (IReadOnlySet<string>)Lines(type).ToHashSet());

    private static string NameOf(string line)
    {
        var parts = line.Split(" | ");
        var declaration = parts[1].Split(" : ")[0];
        var start = declaration.LastIndexOf("class ", StringComparison.Ordinal) is var index and >= 0
            ? index + "class ".Length
            : declaration.IndexOf(' ', StringComparison.Ordinal) + 1;
        return $"{parts[0]}.{declaration[start..]}";
    }

    private static IEnumerable<string> Lines(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return [$"{TypeText.Of(invoke.ReturnType)} ({Parameters(invoke)})"];
        }

        return
        [
            .. type.GetConstructors(Members).Where(IsVisible).Select(constructor => $"{Access(constructor)} ctor({Parameters(constructor)})"),
            .. type.GetMethods(Members).Where(IsVisible).Where(IsListed).Select(Method),
            .. type.GetProperties(Members).Where(
                property => property.GetMethod is { } get && IsVisible(get) || property.SetMethod is { } set && IsVisible(set)).Select(Property),
            .. type.GetFields(Members).Where(field => field.IsPublic && !type.IsEnum).Select(field =>
                $"public {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field.FieldType)} {field.Name}"),
        ];
    }

    private static bool IsVisible(MethodBase method) =>
        (method.IsPublic || method.IsFamily) && !method.Name.Contains('.', StringComparison.Ordinal)
            || (method is ConstructorInfo && (method.IsPublic || method.IsFamily) && !method.IsStatic);

    private static bool IsListed(MethodInfo method) =>
        !(method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal)))
        && method.Name is not ("ToString" or "Equals" or "GetHashCode");

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        var isVirtual = method.IsVirtual && !method.IsFinal && method.DeclaringType!.IsInterface;
        var kind = method.IsStatic ? "static " : isVirtual && method.IsAbstract ? "abstract " : isVirtual ? "virtual " : "";
        return $"{Access(method)} {kind}{TypeText.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Property(PropertyInfo property)
    {
        var visible = property.GetMethod is { } get && IsVisible(get) ? get : property.SetMethod!;
        var accessors = (property.GetMethod is { } g && IsVisible(g) ? "get; " : "") + (property.SetMethod is { } s && IsVisible(s) ? "set; " : "");
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"this[{string.Join(", ", parameters.Select(Parameter))}]"
            : property.Name;
        return $"{Access(visible)} {(visible.IsStatic ? "static " : "")}{TypeText.Of(property.PropertyType)} {index} {{ {accessors}}}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out ref " : "";
        var fallback = !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
        {
            null => " = default",
            string text => $" = \"{text}\"",
            var value => $" = {value}",
        };
        return $"{modifier}{TypeText.Of(parameter.ParameterType)} {parameter.Name}{fallback}";
    }
}
