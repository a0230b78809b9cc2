using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings;

/// <summary>Rules for a section: how its values must fit each other and the rest of the configuration.</summary>
internal interface ISectionRules
{
    /// <summary>All problems found.</summary>
    /// <param name="context">The configuration.</param>
    IEnumerable<SettingProblem> Problems(StackContext context);
}
