using System.Text.Json;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>
/// What the configuration says of names that programs do not give, under <c>pulumi:autonaming</c>: for all resources, those of a package, or
/// those of a type. Source: <c>pkg/cmd/pulumi/autonaming</c> of the real engine, its messages too.
/// </summary>
internal sealed partial class Autonaming
{
    private const string Key = "pulumi:autonaming";
    private const int Failure = 1;
    private const string Failed = "getting autonaming config: ";

    private readonly StackSettings stack;
    private readonly NamingStrategy general;
    private readonly Dictionary<string, NamingStrategy> byPackage = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Package, string Type), NamingStrategy> byType = [];

    /// <summary>Reads the configuration of a stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <exception cref="ProjectException">It is not as it should be.</exception>
    public Autonaming(StackSettings stack)
    {
        this.stack = stack;
        general = NamingStrategy.Default;
        if (!stack.Config.TryGetValue(Key, out var value))
        {
            return;
        }

        using var document = Parse(value.Text);
        var root = document.RootElement;
        RequireFields(root, "providers");
        general = Strategy(root, "root naming config") ?? NamingStrategy.Default;
        foreach (var package in Fields(root, "providers"))
        {
            RequireFields(package.Value, "resources");
            byPackage[package.Name] = Strategy(package.Value, $"naming config for provider \"{package.Name}\"") ?? general;
            foreach (var type in Fields(package.Value, "resources"))
            {
                RequireFields(type.Value);
                byType[(package.Name, type.Name)] = Strategy(type.Value, $"naming config for resource \"{type.Name}\"")
                    ?? throw Problem($"mode or pattern must be specified for resource \"{type.Name}\"");
            }
        }
    }

    /// <summary>How resources of a type get names.</summary>
    /// <param name="type">Type token.</param>
    public NamingStrategy For(string type) =>
        byType.TryGetValue((Urns.PackageOf(type), type), out var ofType) ? ofType : byPackage.GetValueOrDefault(Urns.PackageOf(type), general);

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text) is { RootElement.ValueKind: JsonValueKind.Object } document
                ? document
                : throw Problem($"failed to parse autonaming config: '{text}' is no object; give it mode, or pattern and enforce, or providers");
        }
        catch (JsonException)
        {
            throw Problem($"failed to parse autonaming config: '{text}' is no object; give it mode, or pattern and enforce, or providers");
        }
    }

    private static ProjectException Problem(string message) => new(Failure, Failed + message);

    private static ImmutableArray<JsonProperty> Fields(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static void RequireFields(JsonElement section, params ReadOnlySpan<string> others)
    {
        foreach (var field in section.EnumerateObject())
        {
            if (field.Name is not ("mode" or "pattern" or "enforce") && !others.Contains(field.Name))
            {
                throw Problem($"failed to parse autonaming config: invalid autonaming config structure: json: unknown field \"{field.Name}\"");
            }
        }
    }

    private static string? Text(JsonElement section, string name) =>
        section.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    /// <summary>The strategy of a section; null where it says nothing.</summary>
    private NamingStrategy? Strategy(JsonElement section, string place)
    {
        var (mode, pattern, enforce) = (Text(section, "mode"), Text(section, "pattern"), Text(section, "enforce"));
        return (mode, pattern, enforce) switch
        {
            (not null, _, _) when (pattern ?? enforce) is not null => throw Unresolved("cannot specify both mode and pattern/enforce"),
            (_, not null, _) => new NamingStrategy { Pattern = Resolved(pattern, Unresolved) },
            (_, _, not null) => throw Unresolved("pattern must be specified when enforce is true"),
            (null, _, _) => null,
            ("default", _, _) => NamingStrategy.Default,
            ("verbatim", _, _) => NamingStrategy.Verbatim,
            ("disabled", _, _) => NamingStrategy.Disabled,
            _ => throw Unresolved($"invalid naming mode: {mode}"),
        };

        ProjectException Unresolved(string message) => Problem($"failed to resolve {place}: {message}");
    }

    private string Resolved(string pattern, Func<string, ProjectException> problem) => ConfigValueOf().Replace(
        pattern.Replace("${organization}", stack.Organization, StringComparison.Ordinal)
            .Replace("${project}", stack.Project.Name, StringComparison.Ordinal)
            .Replace("${stack}", stack.Stack, StringComparison.Ordinal),
        match => match.Groups[1].Value is var key && stack.Config.TryGetValue($"{stack.Project.Name}:{key}", out var value)
            ? value.Text
            : throw problem($"no value found for key \"{match.Groups[1].Value}\""));

    [GeneratedRegex(@"\$\{config\.([^}]+)\}")]
    private static partial Regex ConfigValueOf();
}
