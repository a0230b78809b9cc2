using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Mesh.Matrix;

namespace Payments.Infra.Preview.Mesh;

/// <summary>Writes a matrix of access for people, for a pull request, or for programs.</summary>
internal static class MatrixText
{
    /// <summary>Lines: each port of pods, and below it who may call it.</summary>
    public static string Of(ImmutableArray<MatrixEntry> entries)
    {
        var text = new StringBuilder();
        var width = entries.Select(entry => entry.Caller.Length).DefaultIfEmpty(0).Max() + 2;
        foreach (var port in entries.GroupBy(entry => (entry.Callee, entry.Port)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{port.Key.Callee}:{port.Key.Port}\n");
            foreach (var entry in port)
            {
                var lines = entry.Allowed.Concat(entry.Denied.Select(denied => $"not {denied}")).ToList();
                text.Append("    ").Append(entry.Caller.PadRight(width)).Append(lines[0]).Append('\n');
                text.AppendJoin("", lines.Skip(1).Select(line => $"{new string(' ', width + 4)}{line}\n"));
            }

            text.Append('\n');
        }

        return text.Length == 0 ? "nobody may call anybody\n" : text.ToString(0, text.Length - 1);
    }

    /// <summary>A table in Markdown.</summary>
    public static string Markdown(ImmutableArray<MatrixEntry> entries)
    {
        var rows = entries.Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $"| {entry.Callee}:{entry.Port} | {entry.Caller} | {Cell(entry.Allowed)} | {Cell(entry.Denied)} |\n"));
        return $"| at | caller | may | but not |\n|---|---|---|---|\n{string.Concat(rows)}";
    }

    /// <summary>A list in JSON.</summary>
    public static string Json(ImmutableArray<MatrixEntry> entries) => JsonText.Of(new JsonArray([.. entries.Select(entry => new JsonObject
    {
        ["caller"] = entry.Caller,
        ["callee"] = entry.Callee,
        ["port"] = entry.Port,
        ["allowed"] = List(entry.Allowed),
        ["denied"] = List(entry.Denied),
    })]));

    private static JsonArray List(ImmutableArray<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Cell(ImmutableArray<string> texts) =>
        string.Join("<br>", texts.Select(text => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`"));
}
