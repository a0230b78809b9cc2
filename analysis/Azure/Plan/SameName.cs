using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Two resources with one id: the second fails with "already existing resource", or takes the first one's place. Names that are parts of hosts' names are
/// of the whole cloud (learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, scope).
/// </summary>
internal static class SameName
{
    public static IEnumerable<PlanFinding> Find(AzurePlan plan)
    {
        var seen = new Dictionary<(string Type, string Scope, string Name), AzureResource>();
        foreach (var resource in plan.All)
        {
            if (Key(resource) is var (property, scope, name) && !seen.TryAdd((resource.Type, scope, name), resource))
            {
                var first = seen[(resource.Type, scope, name)];
                yield return AzurePlanCheck.Finding(
                    resource, property, $"{resource.Fields[property].Text} is the name of {first.Shown}, too: no two can have it in one place; give one "
                        + $"another");
            }
        }
    }

    /// <summary>What no other resource of the type may share; null where a part of it is not known.</summary>
    private static (string Property, string Scope, string Name)? Key(AzureResource resource)
    {
        var (property, parents, isGlobal) = resource.Type switch
        {
            "containerservice:AgentPool" => ("agentPoolName", ["resourceGroupName", "resourceName"], false),
            "containerservice:MaintenanceConfiguration" => ("configName", ["resourceGroupName", "resourceName"], false),
            "privatedns:PrivateZone" => ("privateZoneName", ["resourceGroupName"], false),
            "resources:ResourceGroup" => ("resourceGroupName", [], false),
            var type when NameRules.All.TryGetValue(type, out var rule) => (rule.Property, [.. rule.Parents, "resourceGroupName"], rule.IsGlobal),
            _ => ("", ImmutableArray<string>.Empty, false),
        };
        if (property.Length == 0 || resource.Fields[property].Known() is not { } name)
        {
            return null;
        }

        var places = isGlobal ? [] : parents.Select(resource.Place).ToList();
        return places.Contains(null) ? null : (property, string.Join('\n', isGlobal ? [] : places.Prepend(resource.Provider)), name.ToUpperInvariant());
    }
}
