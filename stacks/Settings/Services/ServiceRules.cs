using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Services;

/// <summary>Checks that services and releases exist in the catalogue, topics have owners, objectives are measurable, and pods can bear the load.</summary>
internal sealed class ServiceRules : ISectionRules
{
    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        var names = context.Catalogue.Services.Select(service => service.Name).ToList();
        var settings = context.Settings;
        return UnknownIn("services", settings.Services.Keys, names)
            .Concat(ReleaseProblems(settings, names))
            .Concat(StoreUsage.Problems(context.Services).Select(problem => new SettingProblem($"services.{problem.Service}.{problem.Field}", problem.Text)))
            .Concat(context.Services.SelectMany(ObjectiveProblems))
            .Concat(LoadProblems(context, names));
    }

    private static IEnumerable<SettingProblem> UnknownIn(string section, IEnumerable<string> given, List<string> names) =>
        given.Where(name => !names.Contains(name)).Select(name => SettingProblem.UnknownKey(section, name, names));

    /// <summary>Does not report a mistyped name as a missing release too.</summary>
    private static IEnumerable<SettingProblem> ReleaseProblems(PaymentsSettings settings, List<string> names)
    {
        var unknown = UnknownIn("releases", settings.Releases.Keys, names).ToList();
        return unknown.Count > 0 ? unknown : names
            .Where(name => !settings.Releases.ContainsKey(name))
            .Select(name => SettingProblem.Missing($"releases.{name}.stable", "a tag of the service's image, such as 1.0.0"));
    }

    /// <summary>Checked only once releases and tenants are valid, as load follows from both.</summary>
    private static IEnumerable<SettingProblem> LoadProblems(StackContext context, List<string> names) =>
        names.TrueForAll(context.Settings.Releases.ContainsKey) && !TenantList.Duplicates(context.Tenants).Any()
            ? new PodLoad(context.Running()).Problems().Select(problem => new SettingProblem($"services.{problem.Service}.requestsPerSecond", problem.Text))
            : [];

    private static IEnumerable<SettingProblem> ObjectiveProblems(ServiceDefinition service) =>
        from problem in service.Objective.Validate(new ValidationContext(service.Objective))
        from property in problem.MemberNames
        select new SettingProblem($"services.{service.Name}.objective.{JsonNamingPolicy.CamelCase.ConvertName(property)}", problem.ErrorMessage!);
}
