using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Rollouts;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Delivery;

/// <summary>Checks that automated releases are of services that there are, and that nobody else shifts their requests.</summary>
internal sealed class DeliveryRules : ISectionRules
{
    private const string Services = "delivery.rollouts.services";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        if (context.Settings.Delivery.Rollouts is not { } rollouts)
        {
            return [];
        }

        return NameProblems(rollouts, [.. context.Services.Select(service => service.Name).Order(StringComparer.Ordinal)])
            .Concat(rollouts.Services.SelectMany(service => ReleaseProblems(context, service)));
    }

    private static IEnumerable<SettingProblem> NameProblems(RolloutSettings rollouts, List<string> names)
    {
        foreach (var (index, service) in rollouts.Services.Index().Where(entry => !names.Contains(entry.Item)))
        {
            yield return SettingProblem.Invalid($"{Services}[{index}]", $"\"{service}\"", $"one of {string.Join(", ", names)}");
        }

        foreach (var duplicate in rollouts.Services.GroupBy(service => service).Where(group => group.Count() > 1))
        {
            yield return new SettingProblem(Services, $"'{duplicate.Key}' stands there twice; remove one");
        }
    }

    private static IEnumerable<SettingProblem> ReleaseProblems(StackContext context, string service)
    {
        if (context.Settings.Releases.GetValueOrDefault(service) is not { } release)
        {
            yield break;
        }

        if (release.HasCandidate)
        {
            yield return new SettingProblem(
                $"releases.{service}.candidate",
                $"{release.Candidate} would get requests by weight, and Flagger shifts those of {service}; "
                + $"set stable to {release.Candidate} instead, which Flagger then tries out, or take {service} out of {Services}");
        }

        if (release.Dedicated is null && new TenantList(context.Tenants).Dedicated.FirstOrDefault() is { } tenant)
        {
            yield return new SettingProblem(
                $"releases.{service}.dedicated",
                $"is missing: pods of dedicated pools, such as {tenant.DedicatedPool} of {tenant.Id}, would get each new version at once, before Flagger has "
                + $"tried it out; set it to {{stable: \"{release.Stable}\"}}, and raise that once a version serves everybody");
        }
    }
}
