using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>Inputs of <see cref="Tenants"/>.</summary>
public sealed class TenantsArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The tenants.</summary>
    public required TenantList List { get; init; }

    /// <summary>The services and their calls.</summary>
    public required CallGraph Calls { get; init; }

    /// <summary>Host names of the API, at which quotas hold.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>The Redis that keeps the counts, which the service logs in to with a certificate.</summary>
    public required StoreConnection Counts { get; init; }

    /// <inheritdoc cref="QuotaSettings"/>
    public QuotaSettings Quotas { get; init; } = new();

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
