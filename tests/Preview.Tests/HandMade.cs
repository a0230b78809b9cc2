using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Tests;

/// <summary>Plans and values that no program has made.</summary>
internal static class HandMade
{
    private static readonly StackSettings Stack = new(
        new ProjectSettings("demo", "/", "/", ImmutableSortedDictionary<string, DeclaredConfig>.Empty),
        "dev",
        ImmutableSortedDictionary<string, ConfigValue>.Empty);

    public static Plan Plan(params IEnumerable<PlanStep> steps) => new()
    {
        Stack = Stack,
        Steps = [.. steps],
        Diagnostics = [],
        Outputs = PropertyValue.Map.Empty,
        Duration = TimeSpan.Zero,
    };

    public static Plan Plan(params IEnumerable<ResourceState> states) => Plan(states.Select(state => new PlanStep(StepOperation.Create, null, state)));

    public static ResourceState Resource(string type, string name, PropertyValue.Map inputs) => new()
    {
        Urn = Urns.Create("dev", "demo", "", type, name),
        Type = type,
        Custom = true,
        Inputs = inputs,
    };

    /// <summary>A Kubernetes object.</summary>
    public static ResourceState Object(string apiVersion, string kind, string ns, string name, params (string Key, PropertyValue Value)[] fields) => Resource(
        $"kubernetes:{(apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion : $"core/{apiVersion}")}:{kind}",
        $"{ns}-{name}",
        Map([
            ("apiVersion", Text(apiVersion)), ("kind", Text(kind)),
            ("metadata", ns.Length > 0 ? Map(("name", Text(name)), ("namespace", Text(ns))) : Map(("name", Text(name)))), .. fields,
        ]));

    public static PropertyValue.Map Map(params (string Key, PropertyValue Value)[] fields) => new(fields.ToImmutableSortedDictionary(
        field => field.Key, field => field.Value, StringComparer.Ordinal));

    public static PropertyValue Text(string text) => new PropertyValue.Text(text);
}
