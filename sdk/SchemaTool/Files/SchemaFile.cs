using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Generator.Schema;
using Payments.Infra.SchemaTool.Lines;

namespace Payments.Infra.SchemaTool.Files;

/// <summary>A schema file: a line for each resource, function and type.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Header">What the file says of the package as a whole, in its order.</param>
/// <param name="Sections">Lines by the section that they are in, and their keys.</param>
internal sealed record SchemaFile(
    string Path,
    ImmutableArray<KeyValuePair<string, JsonNode>> Header,
    ImmutableDictionary<string, ImmutableSortedDictionary<string, SchemaEntry>> Sections)
{
    public const string Namespaces = "namespaces";
    public const string Resources = "resources";
    public const string Functions = "functions";
    public const string Types = "types";

    /// <summary>The sections in the order in which they are written.</summary>
    private static readonly ImmutableArray<string> Order = ["bases", Namespaces, Resources, Functions, Types];

    public string Package => Text("package");

    public string Version => Text("version");

    /// <summary>C# names of what the package has.</summary>
    public CSharpNames Names => new(
        Package,
        Header.Any(entry => entry.Key == ProviderSchema.CompatibilityKey && (string?)entry.Value == ProviderSchema.Kubernetes),
        Section(Namespaces).ToImmutableSortedDictionary(entry => entry.Key, entry => (string)entry.Value.Value!, StringComparer.Ordinal));

    /// <summary>Reads a file.</summary>
    /// <exception cref="SchemaToolException">It is not there, or says something that the build would refuse too; names the line.</exception>
    public static SchemaFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SchemaToolException($"{path}: is missing");
        }

        var text = File.ReadAllText(path);
        var file = new SchemaLines(path, text).Read();
        try
        {
            ProviderSchema.Parse(text);
        }
        catch (SchemaException exception)
        {
            throw new SchemaToolException($"{path}:{file.LineOf(exception.Path)}: {exception.Message}");
        }
        catch (JsonException exception)
        {
            throw new SchemaToolException($"{path}:{exception.LineNumber + 1}: is no JSON: {exception.Message}");
        }

        return file;
    }

    /// <summary>The lines of a section; none if the file does not have it.</summary>
    public ImmutableSortedDictionary<string, SchemaEntry> Section(string name) =>
        Sections.GetValueOrDefault(name) ?? ImmutableSortedDictionary.Create<string, SchemaEntry>(StringComparer.Ordinal);

    /// <summary>The line so far of a key; null if there is none.</summary>
    public JsonObject? Known(string section, string key) => Section(section).GetValueOrDefault(key)?.Value as JsonObject;

    /// <summary>The file with other lines in a section.</summary>
    public SchemaFile With(string section, IEnumerable<KeyValuePair<string, JsonNode>> lines) => this with
    {
        Sections = Sections.SetItem(
            section, lines.ToImmutableSortedDictionary(line => line.Key, line => new SchemaEntry(line.Value, 0), StringComparer.Ordinal)),
    };

    /// <summary>Writes the file; whoever reads it meanwhile sees the old or the new one, never a part.</summary>
    /// <exception cref="SchemaToolException">The build would refuse it: the package has something that a schema cannot say.</exception>
    public void Write()
    {
        try
        {
            ProviderSchema.Parse(ToString());
        }
        catch (SchemaException exception)
        {
            throw new SchemaToolException($"{Path}: is left as it was; the package has something that a schema cannot say: {exception.Message}");
        }

        var temporary = Path + ".new";
        File.WriteAllText(temporary, ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, Path, overwrite: true);
    }

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var parts = Header.Select(entry => $"  {LineJson.Text(entry.Key)}: {LineJson.Write(entry.Value)}")
            .Concat(
                Order.Where(section => Section(section).Count > 0 || section is Resources or Types).Select(section => SectionText(section, Section(section))));
        return $"{{\n{string.Join(",\n", parts)}\n}}\n";
    }

    private static string SectionText(string name, ImmutableSortedDictionary<string, SchemaEntry> lines) => lines.Count == 0
        ? $"  {LineJson.Text(name)}: {{}}"
        : $"  {LineJson.Text(name)}: {{\n{string.Join(",\n", lines.Select(line => $"    {LineJson.Text(line.Key)}: {LineJson.Write(line.Value.Value)}"))}\n  " +
            "}";

    private string Text(string key) => Header.FirstOrDefault(entry => entry.Key == key).Value?.GetValueKind() == JsonValueKind.String
        ? (string)Header.First(entry => entry.Key == key).Value!
        : throw new SchemaToolException($"{Path}:1: '{key}' is missing or no text");

    /// <summary>The line that has a place, such as <c>$.types['A.B'].inputs.c</c>.</summary>
    private int LineOf(string place) => Sections
        .SelectMany(section => section.Value.Select(line => (Place: $"$.{section.Key}['{line.Key}']", line.Value.Line)))
        .Where(line => place.StartsWith(line.Place, StringComparison.Ordinal))
        .Select(line => line.Line)
        .FirstOrDefault(1);
}
