using System.Text;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>Resources as literals in TypeScript: a line for each value, so that an error's line says which value it is about.</summary>
internal sealed class TypeScriptLiterals
{
    private readonly StringBuilder text = new("declare const unknown: any;\n");
    private readonly List<string> paths = [""];

    public string Text => text.ToString();

    /// <summary>What stands on a line, counted from one: the resource and the path of a value.</summary>
    public string At(int line) => paths[line - 1];

    public void Add(JudgedResource resource)
    {
        var module = PublishedPackages.ModuleOf(resource.Type);
        var number = paths.Count;
        Line($"import {{ {resource.Type.Split(':')[2]}Args as T{number} }} from \"./package/{module}\";", $"{resource}");
        Value($"const r{number}: T{number} = ", resource.Inputs, ";", $"{resource}", "");
    }

    private static bool IsUnknown(JsonNode? value) => value is JsonValue && $"{value}" is PlannedResource.Unknown or "[secret]";

    private static string Place(string resource, string path) => path.Length == 0 ? resource : $"{resource} {path}";

    private void Value(string before, JsonNode? value, string after, string resource, string path)
    {
        switch (value)
        {
            case JsonObject map:
                Line($"{before}{{", Place(resource, path));
                foreach (var (key, item) in map)
                {
                    Value($"{JsonValue.Create(key).ToJsonString()}: ", item, ",", resource, path.Length == 0 ? key : $"{path}.{key}");
                }

                Line($"}}{after}", Place(resource, path));
                break;
            case JsonArray list:
                Line($"{before}[", Place(resource, path));
                foreach (var (index, item) in list.Index())
                {
                    Value("", item, ",", resource, $"{path}[{index}]");
                }

                Line($"]{after}", Place(resource, path));
                break;
            default:
                Line($"{before}{(IsUnknown(value) ? "unknown" : value?.ToJsonString() ?? "null")}{after}", Place(resource, path));
                break;
        }
    }

    private void Line(string line, string path)
    {
        text.Append(line).Append('\n');
        paths.Add(path);
    }
}
