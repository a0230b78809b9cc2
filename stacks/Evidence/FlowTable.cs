using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>The flows that the catalogue allows: everything else is stopped.</summary>
internal static class FlowTable
{
    /// <summary>Stands where the catalogue says no owner or reason.</summary>
    public const string Unsaid = "not said";

    private const string Outside = "callers outside, with a token";

    /// <summary>The table, with everything that each flow has to do with card data.</summary>
    /// <param name="stack">The stack.</param>
    public static EvidenceTable Of(ResolvedStack stack) => new(
        "flows",
        "Flows that the catalogue allows, with who owns each and what it is for",
        ["from", "to", "port", "what", "owner", "reason", "cardData"],
        [.. stack.Services.Definitions.OrderBy(service => service.Name, StringComparer.Ordinal).SelectMany(service => Of(service, stack))]);

    private static IEnumerable<ImmutableArray<string>> Of(ServiceDefinition service, ResolvedStack stack)
    {
        var port = $"{service.Port}/TCP";
        foreach (var operation in service.PublicOperations)
        {
            yield return Row(Outside, service.Name, "443/TCP", What(operation), service, service.Purpose, service.SeesCardData);
        }

        foreach (var call in service.Calls)
        {
            var called = stack.Services.Definitions.Single(other => other.Name == call.Service);
            foreach (var operation in call.Operations)
            {
                var both = service.SeesCardData || called.SeesCardData;
                yield return Row(service.Name, call.Service, $"{called.Port}/TCP", What(operation), service, call.Reason, both);
            }
        }

        foreach (var store in service.Stores)
        {
            yield return Row(service.Name, $"{store}", "", "its own data", service, service.Purpose, service.SeesCardData);
        }

        foreach (var topic in service.Produces)
        {
            yield return Row(service.Name, "Kafka", "", $"writes topic {topic.Name}", service, service.Purpose, service.SeesCardData);
        }

        foreach (var topic in service.Consumes)
        {
            yield return Row(service.Name, "Kafka", "", $"reads topic {topic}", service, service.Purpose, service.SeesCardData);
        }
    }

    private static ImmutableArray<string> Row(
        string from, string to, string port, string what, ServiceDefinition asking, string reason, bool hasCardData) =>
        [from, to, port, what, Said(asking.Owner), Said(reason), hasCardData ? "yes" : "no"];

    private static string What(Operation operation) => $"{string.Join(' ', operation.Methods)} {string.Join(' ', operation.Paths)}";

    private static string Said(string text) => text.Length > 0 ? text : Unsaid;
}
