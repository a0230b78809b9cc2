using System.Globalization;
using System.Text;
using Payments.Infra.Preview.Engine;
using static Payments.Infra.Preview.Render.Document;

namespace Payments.Infra.Preview.Render;

/// <summary>What is told beside the objects: how they are applied, what must be supplied, and what is not rendered.</summary>
internal sealed class RenderReport(Plan plan, PlannedManifests planned, ImmutableArray<Placeholder> placeholders)
{
    private const string Supply = "supply.yaml";

    /// <summary>Content by path.</summary>
    public ImmutableSortedDictionary<string, string> Files => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, [KeyValuePair.Create("README.md", Readme()), KeyValuePair.Create(Supply, SupplyText())]);

    private string SupplyText() => YamlText.Write(Map(
        ("placeholders", List(placeholders.Select(placeholder => Map(
            ("name", Text(placeholder.Name)),
            ("object", Text(placeholder.Owner)),
            ("reason", Text(placeholder.Reason)),
            ("encoding", placeholder.IsBase64 ? Text("base64") : null))))),
        ("secrets", List(PlannedSupply.Of(plan).Select(secret => Map(
            ("place", Text(secret.Place)),
            ("name", Text(secret.Name)),
            ("keys", List(secret.Keys.Select(Text))),
            ("readers", List(secret.Readers.Select(Text))),
            ("command", secret.Command is { } command ? Text(command) : null)))))));

    private string Readme()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {plan.Stack.Project.Name}, stack {plan.Stack.Stack}\n\n");
        text.Append("Written by `render`, which replaces this folder as a whole. Apply it with `kubectl apply --server-side -k .`, or point Argo CD at it. ");
        text.Append("Objects of kinds that a Helm release defines are taken once that release is there: apply again, or let Argo CD retry.\n");
        if (placeholders.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Not ready to apply\n\n{placeholders.Length} values are placeholders, ");
            text.Append(CultureInfo.InvariantCulture, $"such as `{placeholders[0].Name}`: ");
            text.Append(CultureInfo.InvariantCulture, $"`{Supply}` lists them, and the Secrets that something reads and nothing here makes. ");
            text.Append("A value below `data` of a Secret goes there in base64. `grep -rE '[$][{](SECRET|UNKNOWN):'` finds what is left.\n");
        }

        if (!planned.Others.IsEmpty)
        {
            text.Append("\n## Not rendered\n\nThese are no Kubernetes objects, or change only a part of one; `pulumi up` makes them.\n");
            text.Append("\n| type | resources |\n|---|---|\n");
            foreach (var type in planned.Others.GroupBy(state => state.Type).OrderBy(type => type.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{type.Key}` | {string.Join(", ", type.Select(state => $"`{Cell(state.Name)}`"))} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string name) => name.Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'').Replace('\n', ' ');
}
