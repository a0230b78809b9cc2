namespace Payments.Infra.Sdk.Tests.Surface;

/// <summary>Writes types as C# does, without namespaces.</summary>
internal static class TypeText
{
    public static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        return Keyword(type) ?? Named(type);
    }

    private static string Named(Type type)
    {
        var name = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments();
        var own = arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Of))}>";
        return type is { IsNested: true, IsGenericParameter: false } ? $"{type.DeclaringType!.Name}.{own}" : own;
    }

    private static string? Keyword(Type type) =>
        type == typeof(void) ? "void"
        : type == typeof(object) ? "object"
        : type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool"
        : type == typeof(int) ? "int"
        : type == typeof(double) ? "double"
        : null;
}
