using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>Inputs of <see cref="IngressGateway"/>.</summary>
public sealed class IngressArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The services; those with public operations are reached.</summary>
    public required CallGraph Calls { get; init; }

    /// <summary>Which versions of them run.</summary>
    public required ImmutableSortedDictionary<string, Release> Releases { get; init; }

    /// <inheritdoc cref="IngressSettings"/>
    public required IngressSettings Settings { get; init; }

    /// <summary>Tenants. Default none.</summary>
    public TenantList Tenants { get; init; } = TenantList.None;

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
