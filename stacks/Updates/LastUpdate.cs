using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks.Updates;

/// <summary>
/// The last update of this stack, by the outputs it left. A preview without a backend does not know them, and then lets
/// everything pass; <c>pulumi preview</c> and <c>pulumi up</c> know them.
/// </summary>
internal static class LastUpdate
{
    /// <summary>Fails the program when a change needs more than one update.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static void Check(PaymentsSettings settings)
    {
        var stack = Deployment.Instance;
        var last = new StackReference("last-update", new StackReferenceArgs { Name = $"{stack.OrganizationName}/{stack.ProjectName}/{stack.StackName}" });
        _ = last.Outputs.Apply(outputs =>
        {
            var problems = UpdateSteps.Problems(outputs, settings).ToList();
            return problems.Count == 0 ? true : throw new RunException($"This change takes two updates:\n  {string.Join("\n  ", problems)}");
        });
    }
}
