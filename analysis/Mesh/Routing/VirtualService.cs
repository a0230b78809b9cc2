using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>A VirtualService as istiod uses it: its hosts and gateways in full, its delegates in their places.</summary>
/// <param name="Source">The object.</param>
/// <param name="Hosts">Hosts.</param>
/// <param name="Gateways">Gateways as <c>namespace/name</c>, and <c>mesh</c> for all sidecars.</param>
/// <param name="Visibility">Who sees it.</param>
/// <param name="Http">Its routes for requests, in their order.</param>
internal sealed record VirtualService(
    ConfigObject Source, ImmutableArray<string> Hosts, ImmutableArray<string> Gateways, Visibility Visibility, ImmutableArray<JsonObject> Http)
{
    /// <summary>The name by which VirtualServices say that they are for sidecars.</summary>
    public const string Mesh = "mesh";

    public string Namespace => Source.Namespace;

    public override string ToString() => Source.ToString();
}
