using Payments.Infra.Preview.Project;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Configuration;

/// <summary>Keys as lines for people.</summary>
internal static class KeyLines
{
    private const int Indent = 2;
    private const int LabelWidth = 10;
    private const int Margin = 2;
    private const string Unsaid = "not said";

    /// <summary>All keys, a line each: what stands there, and the default.</summary>
    /// <param name="keys">The keys.</param>
    public static IEnumerable<string> List(ImmutableArray<SettingKey> keys)
    {
        var width = keys.Max(key => key.Path.Length) + StackConfiguration.Namespace.Length + 1;
        return keys.Select(key => $"{FullPath(key).PadRight(width)}  {Shape(key)}{(key.Default.Length > 0 ? $" ({key.Default})" : "")}")
            .Append("")
            .Append($"{keys.Length} keys, with defaults in brackets. 'config --explain KEY' says what one means.");
    }

    /// <summary>What a key means, and what each stack says there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="stacks">The stacks by name; null for one whose file cannot be read.</param>
    public static IEnumerable<string> Explain(SettingKey key, IEnumerable<(string Name, StackSettings? Settings)> stacks)
    {
        var all = stacks.ToList();
        var width = all.Select(stack => stack.Name.Length + Margin).Append(LabelWidth).Max();
        yield return FullPath(key);
        yield return $"{new string(' ', Indent)}{key.Description.Replace("`", "", StringComparison.Ordinal)}";
        yield return "";
        yield return Label("type", Shape(key));
        if (key.HasMany)
        {
            yield return Label("allowed", key.Allowed);
        }

        foreach (var (choice, meaning) in key.Choices)
        {
            yield return Label("", $"{choice}: {meaning}");
        }

        if (key.Kind != SettingKey.Choice && key.Allowed.Length > 0)
        {
            yield return Label("allowed", key.Allowed);
        }

        yield return Label("default", key.IsRequired ? "none: required" : key.Default.Length > 0 ? key.Default : "none, or as said above");
        yield return Label("declared", key.DeclaredIn);
        foreach (var (name, settings) in all)
        {
            foreach (var said in settings is null ? [$"cannot be read; 'preview --stack {name}' says why"] : Said(key, settings))
            {
                yield return Label(name, said);
            }
        }

        string Label(string label, string text) => $"{new string(' ', Indent)}{label.PadRight(width)}{text}".TrimEnd();
    }

    private static IEnumerable<string> Said(SettingKey key, StackSettings stack) => StackValues.Of(stack, key)
        .Select(entry => entry.Path == key.Path ? entry.Value : $"{entry.Path}: {entry.Value}")
        .DefaultIfEmpty(Unsaid);

    /// <summary>What stands at a key: its kind, with the choices where it has some.</summary>
    /// <param name="key">The key.</param>
    public static string Shape(SettingKey key) =>
        key.Kind != SettingKey.Choice ? key.Kind : key.HasMany ? "one of many" : $"{SettingKey.Choice} {key.Allowed}";

    /// <summary>A key with its namespace, as stack files have it.</summary>
    /// <param name="key">The key.</param>
    public static string FullPath(SettingKey key) => $"{StackConfiguration.Namespace}:{key.Path}";
}
