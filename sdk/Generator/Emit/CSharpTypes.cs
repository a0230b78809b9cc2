using System.Globalization;
using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>C# types and literals of schema types.</summary>
internal static class CSharpTypes
{
    public const string Outputs = "global::Pulumi.Output";

    private const string Array = "global::System.Collections.Immutable.ImmutableArray";
    private const string Dictionary = "global::System.Collections.Immutable.ImmutableDictionary";

    /// <summary>The type of a value once it is there.</summary>
    public static string Plain(TypeShape type) => type switch
    {
        TypeShape.Scalar scalar => scalar.CSharpName,
        TypeShape.Named named => "global::" + named.CSharpName,
        TypeShape.List list => $"{Array}<{Plain(list.Items)}>",
        TypeShape.Map map => $"{Dictionary}<string, {Plain(map.Values)}>",
        TypeShape.Either either => $"global::Pulumi.Union<{Plain(either.First)}, {Plain(either.Second)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The type of an output, which may be missing.</summary>
    public static string Output(PropertySchema property) =>
        Plain(property.Type) + (property.Nullable && property.Type is not TypeShape.List ? "?" : "");

    /// <summary>The type of an input.</summary>
    public static string Input(TypeShape type) => type switch
    {
        TypeShape.Scalar { CSharpName: TypeShape.Json } => "global::Pulumi.InputJson",
        TypeShape.List list => $"global::Pulumi.InputList<{Plain(list.Items)}>",
        TypeShape.Map map => $"global::Pulumi.InputMap<{Plain(map.Values)}>",
        TypeShape.Either either => $"global::Pulumi.InputUnion<{Plain(either.First)}, {Plain(either.Second)}>",
        _ => $"global::Pulumi.Input<{Plain(type)}>",
    };

    public static string Literal(string value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>The value of a default.</summary>
    public static string Literal(DefaultValue value) => value switch
    {
        DefaultValue.Flag flag => flag.Value ? "true" : "false",
        DefaultValue.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        DefaultValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture) + "d",
        DefaultValue.Text text => Literal(text.Value),
        DefaultValue.Member member => "global::" + member.CSharpName,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>A name that may be a keyword.</summary>
    public static string Identifier(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;
}
