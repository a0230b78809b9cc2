using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Target;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Checks Azure's limits up front; otherwise they would surface half an hour into an update.</summary>
internal sealed class AzureRules : ISectionRules
{
    private const string Section = "azure";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        var settings = context.Settings;
        if (settings.Target.Cluster == ClusterKind.Existing)
        {
            return settings.Azure is null ? [] :
                [new(Section, "the cluster is there already, so nothing is made in Azure; remove the section, or set payments:target.cluster to aks")];
        }

        if (settings.Azure is not { } azure)
        {
            return [SettingProblem.Missing(Section, "at least subscription, tenant and region; docs/azure.md shows the rest")];
        }

        if (azure.Region.Name is null)
        {
            // A section without a region says so already, and little else can be said of it.
            return [];
        }

        var pools = NodePoolPlan.From(azure, context.Tenants);
        return NameLimits.Problems(azure, StackConfiguration.Namespace, context.Stack)
            .Concat(AddressLimits.Problems(azure, pools))
            .Concat(ReachLimits.Problems(azure, settings.Mesh.Ingress.Exposure))
            .Concat(PoolLimits.Problems(azure, pools))
            .Concat(ClusterLimits.Problems(azure))
            .Concat(KeepingLimits.Problems(azure, settings.Target))
            .Select(problem => problem with { Path = $"{Section}.{problem.Path}" });
    }
}
