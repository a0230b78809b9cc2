using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Private endpoints (learn.microsoft.com/rest/api/virtualnetwork/private-endpoints/create-or-update).</summary>
internal static class PrivateEndpointRules
{
    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var (connections, manual) = (inputs["privateLinkServiceConnections"], inputs["manualPrivateLinkServiceConnections"]);
        var count = connections.Count + manual.Count;
        return (inputs.Lacks("subnet") ? new[] { inputs["subnet"].Says("is missing; an endpoint has an address of a subnet") } : [])
            .Concat(connections.IsUnknown() || manual.IsUnknown() || count == 1 ? []
                : count == 0 ? [connections.Says("is missing; an endpoint leads to one service")]
                : [connections.Says("an endpoint leads to one service; make another for each")])
            .Concat(connections.Items.Concat(manual.Items).SelectMany(CheckConnection));
    }

    private static IEnumerable<AzureFinding> CheckConnection(Field connection) => connection.Lacks("privateLinkServiceId")
        ? [connection["privateLinkServiceId"].Says("is missing; a connection says the id of what it leads to")]
        : [];
}
