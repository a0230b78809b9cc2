using System.Collections.Immutable;
using Payments.Infra.Generator.Schema;

namespace Payments.Infra.Generator.Emit;

/// <summary>Writes how a class of inputs becomes a part of a manifest, for checks.</summary>
/// <remarks>Lists and maps are read from their fields: their properties would make empty ones, which would be sent.</remarks>
internal sealed class PlainDataEmitter
{
    private const string Json = "global::System.Text.Json.Nodes.JsonObject";

    private readonly string library;
    private readonly ImmutableHashSet<string> classes;
    private readonly ImmutableHashSet<string> enums;

    private PlainDataEmitter(string library, CrdSchema crd)
    {
        this.library = library;
        classes = [.. crd.Classes.Select(type => type.CSharpName)];
        enums = [.. crd.Enums.Select(type => type.CSharpName)];
    }

    public string Interface => $"{library}.IPlainData";

    private string Helper => $"{library}.PlainData";

    /// <summary>The writer for a kind whose inputs are checked; null for one whose inputs are not.</summary>
    public static PlainDataEmitter? For(CrdSchema crd) =>
        crd.AdmissionType is { } admission ? new PlainDataEmitter("global::" + Naming.Namespace(admission), crd) : null;

    public void WriteMethod(CodeWriter code, IReadOnlyList<PropertySchema> properties)
    {
        code.Open($"async global::System.Threading.Tasks.ValueTask<{Json}> {Interface}.ToPlainAsync()");
        code.Line($"var data = new {Json}();");
        foreach (var property in properties)
        {
            code.Line($"await {Helper}.{Call(property)}.ConfigureAwait(false);");
        }

        code.Line("return data;");
        code.Close();
        code.Line();
    }

    private string Call(PropertySchema property)
    {
        var (name, field) = (CSharpTypes.Literal(property.Wire), "_" + Naming.Camel(property.Member));
        return property.Type switch
        {
            TypeShape.List list => $"AddListAsync(data, {name}, {field}, {Converter(list.Items)})",
            TypeShape.Map map => $"AddMapAsync(data, {name}, {field}, {Converter(map.Values)})",
            var other => $"AddAsync(data, {name}, {property.Member}, {Converter(other)})",
        };
    }

    private string Converter(TypeShape type) => $"static value => {Convert(type)}";

    private string Convert(TypeShape type) => type switch
    {
        TypeShape.Named named when classes.Contains(named.CSharpName) => $"{Helper}.OfPartAsync(value)",
        TypeShape.Named named when enums.Contains(named.CSharpName) => $"{Helper}.Of((string)value)",
        TypeShape.List list => $"{Helper}.OfListAsync(value, {Converter(list.Items)})",
        TypeShape.Map map => $"{Helper}.OfMapAsync(value, {Converter(map.Values)})",
        TypeShape.Either => $"{Helper}.Of(value.IsT0 ? (object?)value.AsT0 : value.AsT1)",
        _ => $"{Helper}.Of(value)",
    };
}
