using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Faults;

/// <summary>Checks that faults name existing services, have unique names, and stay out of production.</summary>
internal sealed class FaultRules : ISectionRules
{
    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems(StackContext context)
    {
        var faults = context.Settings.Faults;
        if (FaultSettings.IsProduction(context.Stack) && !faults.Rules.IsEmpty && !faults.AllowInProduction)
        {
            yield return new SettingProblem(
                "faults.rules", $"{context.Stack} is production; remove the rules, or set allowInProduction to true if payments may fail on purpose");
        }

        var names = context.Services.Select(service => service.Name).Order(StringComparer.Ordinal).ToList();
        foreach (var (index, fault) in faults.Rules.Index().Where(entry => !names.Contains(entry.Item.Service)))
        {
            yield return SettingProblem.Invalid($"faults.rules[{index}].service", $"\"{fault.Service}\"", $"one of {string.Join(", ", names)}");
        }

        foreach (var duplicate in faults.Rules.GroupBy(fault => fault.Name).Where(group => group.Count() > 1))
        {
            yield return new SettingProblem("faults.rules", $"two have the name '{duplicate.Key}'; give each its own");
        }
    }
}
