using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What must fit together in a section, and between it and the rest of a configuration.</summary>
internal interface ISectionRules
{
    /// <summary>Everything that does not fit.</summary>
    /// <param name="context">The configuration.</param>
    IEnumerable<SettingProblem> Problems(StackContext context);
}
