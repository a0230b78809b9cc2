using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules;

namespace Payments.Infra.Checks;

/// <summary>What is wrong with all that a program registers, looked at together.</summary>
/// <remarks>
/// A program registers siblings concurrently. Who comes first is known by URNs therefore, never by arrival: of two that claim one name the later one is at
/// fault, in every run.
/// </remarks>
internal static class RegisteredPlan
{
    /// <summary>Finds it.</summary>
    /// <param name="arrived">Resources of Kubernetes and Azure, in any order.</param>
    /// <param name="order">In which order all resources are made; null where nobody knows it.</param>
    public static IEnumerable<RegistrationFinding> Check(IEnumerable<Registration> arrived, ResourceOrder? order)
    {
        var registrations = arrived.OrderBy(registration => registration.Origin.Urn, StringComparer.Ordinal)
            .ThenBy(registration => registration.Manifest.ToJsonString(), StringComparer.Ordinal).ToList();
        var owners = registrations.ToLookup(registration => registration.Source, StringComparer.Ordinal);
        var objects = new PlanObjects(
            owners.SelectMany(same => same).Select(registration => registration.Object).OfType<PlannedObject>(),
            registrations.Select(registration => registration.ChartNamespace).OfType<string>());
        var azure = new AzurePlan(registrations.Select(registration => registration.Azure).OfType<AzureResource>(), order);
        return from remark in PlanRemarks.Of(objects, azure)
               let owner = owners[remark.Source].First()
               select new RegistrationFinding(owner.Type, owner.Name, remark.Text, remark.IsError);
    }
}
