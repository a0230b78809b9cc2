using System.Collections.Immutable;
using Pulumi;

namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Inputs of <see cref="MeshConsole"/>.</summary>
public sealed class MeshConsoleArgs : ResourceArgs
{
    /// <summary>Namespace of its pods: that of the control plane.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Namespaces that it shows.</summary>
    public required ImmutableArray<string> Shown { get; init; }

    /// <inheritdoc cref="KialiSettings"/>
    public KialiSettings Settings { get; init; } = new();

    /// <summary>Logins of people; needed for <see cref="KialiLogin.OpenId"/>.</summary>
    public SingleSignOn? SingleSignOn { get; init; }

    /// <summary>Address of Grafana for people.</summary>
    public required string GrafanaUrl { get; init; }
}
