using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Checks;

/// <summary>What is wrong with all that a program registers, looked at together.</summary>
internal static class RegisteredPlan
{
    public static IEnumerable<RegistrationFinding> Check(IReadOnlyList<Registration> registrations)
    {
        var objects = registrations.Where(registration => registration.Object is not null)
            .ToLookup(registration => registration.Object!.Source, StringComparer.Ordinal);
        var plan = new PlanObjects(
            objects.SelectMany(same => same).Select(registration => registration.Object!),
            registrations.Select(registration => registration.ChartNamespace).OfType<string>());
        return from finding in PlanCheck.Of(plan)
               let owner = objects[finding.Source].First()
               select new RegistrationFinding(owner.Type, owner.Name, $"{finding.Path}: {finding.Message}", finding.IsCertain);
    }
}
