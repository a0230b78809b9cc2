using System.Text;
using Payments.Infra.Stacks.Configuration;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>The keys as tables of <c>docs/configuration.md</c>, one for each section.</summary>
internal static class ConfigurationTables
{
    public const string Begin = "<!-- keys: begin -->\n";
    public const string End = "<!-- keys: end -->\n";

    public static string Of(ImmutableArray<SettingKey> keys)
    {
        var text = new StringBuilder();
        foreach (var section in keys.GroupBy(key => key.Path.Split('.', '[')[0]).OrderBy(section => section.Key, StringComparer.Ordinal))
        {
            var top = section.Single(key => key.Path == section.Key);
            text.Append($"\n## payments:{section.Key}\n\n{top.Description}{(top.IsRequired ? " Required." : "")}\n\n")
                .Append("| key | what stands there | default | meaning |\n|---|---|---|---|\n");
            foreach (var key in section.Where(key => key.Path != section.Key && key.Kind != "keys"))
            {
                text.Append($"| `{key.Path[section.Key.Length..].TrimStart('.')}` | {Shape(key)} | {Default(key)} | {Cell(key.Description)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Shape(SettingKey key) =>
        key.Kind == SettingKey.Choice ? string.Join(", ", key.Allowed.Split(", ").Select(choice => $"`{choice}`"))
        : key.Allowed.Length == 0 ? key.Kind
        : Cell($"{key.Kind}: {key.Allowed}");

    private static string Default(SettingKey key) => key.IsRequired ? "required" : key.Default.Length > 0 ? $"`{Cell(key.Default)}`" : "";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
