using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.JavaScript;
using Payments.Infra.SchemaTool.TypeScript;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>What all lines of a schema are made with.</summary>
/// <param name="source">The package.</param>
/// <param name="names">C# names.</param>
/// <param name="doubles">Names of properties, known to no line yet, that are numbers with a fraction or of 64 bits.</param>
internal sealed class LineContext(PackageSource source, CSharpNames names, ImmutableHashSet<string> doubles)
{
    public PackageSource Source => source;

    public CSharpNames Names => names;

    /// <summary>Types that the lines made so far refer to.</summary>
    public List<TypeUse> Uses { get; } = [];

    /// <summary>What was taken to be so because nothing says otherwise.</summary>
    public SortedSet<string> Assumptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes the properties of an object.</summary>
    /// <param name="file">The file that declares it, for errors.</param>
    /// <param name="members">What is declared.</param>
    /// <param name="owner">C# name of its class.</param>
    /// <param name="isInput">Whether the program gives it.</param>
    /// <param name="facts">What the code does with its inputs, by name.</param>
    /// <param name="known">What the schema says of it so far.</param>
    /// <exception cref="SchemaToolException">A type is none that a schema can say.</exception>
    public JsonObject Properties(
        DeclarationFile file,
        IEnumerable<MemberDeclaration> members,
        string owner,
        bool isInput,
        ImmutableDictionary<string, InputFacts> facts,
        JsonObject? known)
    {
        var result = new JsonObject();
        foreach (var member in members)
        {
            result[member.Name] = Property(
                file, member, owner, isInput, facts.GetValueOrDefault(member.Name, InputFacts.None), known?[member.Name] as JsonObject);
        }

        return result;
    }

    private JsonObject Property(DeclarationFile file, MemberDeclaration member, string owner, bool isInput, InputFacts facts, JsonObject? known)
    {
        var isDouble = doubles.Contains(member.Name)
            || facts.Default is { } value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number && !value.TryGetValue<int>(out _);
        var property = new TypeTranslator(names, Uses, isInput).Translate(member.Type, known, isDouble ? "number" : "integer")
            ?? throw new SchemaToolException($"{file.Path}:{member.Line}: '{member.Name}' is of type '{member.Type}', which a schema cannot say");
        if (known is null && !isDouble && property.ToJsonString().Contains("\"integer\"", StringComparison.Ordinal))
        {
            Assumptions.Add($"{owner}: '{member.Name}' is an integer (otherwise: --double {member.Name})");
        }

        Flag("required", isInput && !member.IsOptional);
        Flag("json", facts.Json);
        // Of nested objects the package does not say which values are secret.
        Flag("secret", facts.Secret || (bool?)known?["secret"] == true && isInput);
        Flag("nullable", !isInput && (member.IsOptional || AllowsNone(member.Type)));
        if (facts.Environment is not null)
        {
            property["environment"] = facts.Environment;
        }

        if (facts.Default is not null)
        {
            property["default"] = facts.Default.DeepClone();
        }

        property["member"] = (string?)known?["member"] ?? CSharpNames.Member(member.Name, owner);
        return property;

        void Flag(string name, bool isSet)
        {
            if (isSet)
            {
                property[name] = true;
            }
        }
    }

    private static bool AllowsNone(TypeExpression type) => type switch
    {
        TypeExpression.Name { Path: "pulumi.Output", Arguments: [var inner] } => AllowsNone(inner),
        TypeExpression.OneOf choice => choice.Options.Any(TypeTranslator.IsUndefined),
        _ => false,
    };
}
