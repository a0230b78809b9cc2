using System.Text.RegularExpressions;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh.Rollouts;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Delivery;

/// <summary>
/// Checks that automated releases are of services that there are, that nobody else shifts their requests, and that Argo CD deploys where the program
/// does not.
/// </summary>
internal sealed partial class DeliveryRules : ISectionRules
{
    private const string Services = "delivery.rollouts.services";

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context) => RolloutProblems(context).Concat(NamespaceProblems(context));

    private static IEnumerable<SettingProblem> RolloutProblems(StackContext context)
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

    private static IEnumerable<SettingProblem> NamespaceProblems(StackContext context)
    {
        const string Path = "delivery.argoCd.namespaces";
        var namespaces = context.Settings.Delivery.ArgoCd?.Namespaces ?? [];
        foreach (var (index, name) in namespaces.Index())
        {
            if (!Label().IsMatch(name))
            {
                yield return SettingProblem.Invalid($"{Path}[{index}]", $"\"{name}\"", "lower-case letters, digits and '-', up to 63, such as reports");
            }
            else if (PlatformNamespaces.Has(name))
            {
                yield return new SettingProblem(
                    $"{Path}[{index}]", $"\"{name}\" is a namespace of the platform, whose objects would have two owners; name another, such as reports");
            }
        }

        foreach (var duplicate in namespaces.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            yield return new SettingProblem(Path, $"'{duplicate.Key}' stands there twice; remove one");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Label();
}
