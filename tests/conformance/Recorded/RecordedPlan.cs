using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Conformance.Tests.Recorded;

/// <summary>The plan of the real engine, read back from its document.</summary>
internal static class RecordedPlan
{
    /// <summary>The plan. What the document only counts stands in it as steps without properties, and the stack has no outputs.</summary>
    public static Plan Read(string document)
    {
        var root = JsonNode.Parse(document)!;
        var steps = root["steps"]!.AsArray().Select(step => Step(step!.AsObject())).ToList();
        var stack = steps[0].State.Urn.Split("::");
        var listed = steps.Count(step => step.Operation == StepOperation.Same);
        var counted = root["changeSummary"]!["same"]?.GetValue<int>() ?? 0;
        var parents = steps.Select(step => step.State.Parent).Distinct().Where(urn => urn.Length > 0 && steps.TrueForAll(step => step.State.Urn != urn));
        var unlisted = parents.Select(Unlisted).ToList();
        while (unlisted.Count + listed < counted)
        {
            unlisted.Add(Unlisted($"{stack[0]}::{stack[1]}::counted:index:Only::{unlisted.Count}"));
        }

        return new Plan
        {
            Stack = new StackSettings(
                new ProjectSettings(stack[1], "/", "/", ImmutableSortedDictionary<string, DeclaredConfig>.Empty),
                stack[0].Split(':')[2],
                ImmutableSortedDictionary<string, ConfigValue>.Empty),
            Steps = [steps[0], .. unlisted.Select(step => step with { NewState = step.State with { Parent = steps[0].State.Urn } }), .. steps[1..]],
            Diagnostics = [],
            Outputs = PropertyValue.Map.Empty,
            Duration = TimeSpan.Zero,
        };
    }

    private static PlanStep Step(JsonObject step) => new(
        Operation(step["op"]!.GetValue<string>()), RecordedState.Read(step["oldState"]), RecordedState.Read(step["newState"]))
    {
        DiffReasons = RecordedState.Texts(step["diffReasons"]),
        ReplaceReasons = RecordedState.Texts(step["replaceReasons"]),
        DetailedDiff = step["detailedDiff"]?.AsObject().ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => new PropertyDiff(Kind(entry.Value!["kind"]!.GetValue<string>()), entry.Value!["inputDiff"]!.GetValue<bool>()),
            StringComparer.Ordinal),
    };

    private static PlanStep Unlisted(string urn)
    {
        var state = new ResourceState { Urn = urn, Type = Urns.TypeOf(urn), Custom = false };
        return new(StepOperation.Same, state, state);
    }

    private static StepOperation Operation(string name) => Enum.Parse<StepOperation>(Joined(name), ignoreCase: true);

    private static PropertyDiffKind Kind(string name) => Enum.Parse<PropertyDiffKind>(Joined(name), ignoreCase: true);

    private static string Joined(string name) => name.Replace("-", "", StringComparison.Ordinal);
}
