using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes an enumeration of texts as a struct of its own.</summary>
internal static class EnumEmitter
{
    public static GeneratedSource Emit(EnumSchema schema)
    {
        var name = Naming.Simple(schema.CSharpName);
        var code = new CodeWriter(Naming.Namespace(schema.CSharpName));
        code.Summary($"Allowed: {string.Join(", ", schema.Values.Select(value => value.Value))}.");
        code.Line("[global::Pulumi.EnumType]");
        code.Open($"public readonly struct {name} : global::System.IEquatable<{name}>");
        code.Line("private readonly string _value;");
        code.Line();
        code.Line($"private {name}(string value) => _value = value;");
        foreach (var (member, value) in schema.Values)
        {
            code.Line();
            code.Summary($"Wire value <c>{value}</c>.");
            code.Line($"public static {name} {member} {{ get; }} = new {name}({CSharpTypes.Literal(value)});");
        }

        code.Line();
        code.Summary("The wire value.");
        code.Line($"public static explicit operator string({name} value) => value._value;");
        code.Line();
        code.Summary("Whether both are the same.");
        code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        code.Line();
        code.Summary("Whether they differ.");
        code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, global::System.StringComparison.Ordinal);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override int GetHashCode() => _value is null ? 0 : global::System.StringComparer.Ordinal.GetHashCode(_value);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override string ToString() => _value ?? \"\";");
        code.Close();
        return GeneratedSource.Of(schema.CSharpName, code);
    }
}
