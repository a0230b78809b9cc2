using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>What an update would change.</summary>
internal static class ChangeTable
{
    /// <summary>The table.</summary>
    /// <param name="plan">The plan, made against what is deployed.</param>
    public static EvidenceTable Of(Plan plan) => new(
        "changes",
        "What an update would change of what is deployed",
        ["operation", "type", "name", "properties"],
        [
            .. plan.Steps.Where(step => step.Operation is not (StepOperation.Same or StepOperation.Read) && !step.IsPart && !step.Skipped)
                .Select(step => (ImmutableArray<string>)
                [
                    $"{step.Operation}".ToLowerInvariant(), step.State.Type, step.State.Name, string.Join(' ', step.DiffReasons.Order(StringComparer.Ordinal)),
                ])
                .OrderBy(row => row[1], StringComparer.Ordinal).ThenBy(row => row[2], StringComparer.Ordinal).ThenBy(row => row[0], StringComparer.Ordinal),
        ]);
}
