using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>The resources of a plan with their messages, each once and in the order of the steps.</summary>
internal static class TreeRows
{
    /// <summary>The rows: the stack comes first, what is only a parent or only has messages comes last.</summary>
    public static ImmutableArray<TreeRow> Of(Plan plan)
    {
        var stack = plan.Steps.FirstOrDefault(step => step.IsStack());
        var (project, name) = (plan.Stack.Project.Name, plan.Stack.Stack);
        var root = stack?.State.Urn ?? Urns.Create(name, project, "", Urns.StackType, $"{project}-{name}");
        var messages = plan.Diagnostics.ToLookup(diagnostic => diagnostic.Urn.Length == 0 ? root : diagnostic.Urn);
        var rows = new OrderedDictionary<string, TreeRow>(StringComparer.Ordinal) { [root] = new(root, "", stack) };

        // What is read changes nothing, and is no row.
        foreach (var step in plan.Steps.Where(step => step != stack && step.Operation is not (
            StepOperation.Read or StepOperation.Discard)))
        {
            rows[step.State.Urn] = new(step.State.Urn, step.State.Parent, step);
            if (step is { Operation: StepOperation.Replace, OldState: { } old } && old.Urn != step.State.Urn)
            {
                rows[old.Urn] = new(old.Urn, old.Parent, step);
            }
        }

        foreach (var urn in rows.Values.Select(row => row.Parent).Concat(messages.Select(group => group.Key)).Where(urn => urn.Length > 0).ToList())
        {
            rows.TryAdd(urn, new(urn, root, Step: null));
        }

        return [.. rows.Values.Select(row => row with { Diagnostics = [.. messages[row.Urn]] })];
    }
}
