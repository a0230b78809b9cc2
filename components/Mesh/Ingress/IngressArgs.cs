namespace Payments.Infra.Components.Mesh.Ingress;

/// <summary>Inputs of <see cref="IngressGateway"/>.</summary>
public sealed class IngressArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>The services, of which the public ones are reached, and the tenants.</summary>
    public required StackServices Services { get; init; }

    /// <summary>Routes inside the mesh of the public services, which come before those from outside. Default none.</summary>
    public ImmutableArray<Resource> Routes { get; init; } = [];

    /// <summary>Faults: those that callers' proxies make hold at the gateway too. Default none.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>Ids of the tenants that are let in. Default all that the issuer names, those included that are not listed.</summary>
    public ImmutableArray<string>? AdmittedTenants { get; init; }

    /// <inheritdoc cref="IngressSettings"/>
    public required IngressSettings Settings { get; init; }

    /// <summary>The gateway's names.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
