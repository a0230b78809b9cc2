using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Target;
using Pulumi;

namespace Payments.Infra.Stacks.Updates;

/// <summary>
/// The last update of this stack, by the outputs it left. A preview that is told nothing of what is deployed does not know them, and then lets
/// everything pass; <c>preview --against</c>, <c>pulumi preview</c> and <c>pulumi up</c> know them.
/// </summary>
internal sealed class LastUpdate
{
    private readonly Output<ImmutableDictionary<string, object>> outputs;

    /// <summary>Reads the outputs.</summary>
    public LastUpdate()
    {
        var stack = Deployment.Instance;
        outputs = new StackReference(
            "last-update", new StackReferenceArgs { Name = $"{stack.OrganizationName}/{stack.ProjectName}/{stack.StackName}" }).Outputs;
    }

    /// <summary>Fails the program when a change needs more than one update, and says what a plan would not show.</summary>
    /// <param name="settings">The stack's settings.</param>
    public void Check(PaymentsSettings settings)
    {
        var isPreview = Deployment.Instance.IsDryRun;
        _ = outputs.Apply(last =>
        {
            var problems = UpdateSteps.Problems(last, settings).ToList();
            if (last.IsEmpty && settings.Target is { Cluster: ClusterKind.Aks, Phase: DeploymentPhase.Platform })
            {
                var first = UpdateSteps.FoundationFirst(Deployment.Instance.StackName);
                if (!isPreview)
                {
                    throw new RunException(first);
                }

                Log.Warn(first);
            }

            foreach (var remark in UpdateRemarks.On(last, settings))
            {
                Log.Warn(remark);
            }

            return problems.Count == 0 ? true : throw new RunException(
                $"This update is refused, as the last one left what it does not fit:\n  {string.Join("\n  ", problems)}");
        });
    }

    /// <summary>Says which images are new: without them the update would wait for pods that cannot start.</summary>
    /// <param name="images">Images as pods name them, and where each is from.</param>
    public void Announce(IReadOnlyDictionary<string, string> images)
    {
        var stack = Deployment.Instance.StackName;
        _ = outputs.Apply(last =>
        {
            foreach (var remark in UpdateRemarks.OnImages(last, images, stack))
            {
                Log.Info(remark);
            }

            return true;
        });
    }
}
