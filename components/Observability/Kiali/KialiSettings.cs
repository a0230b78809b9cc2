namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>How people see the mesh.</summary>
public sealed record KialiSettings
{
    /// <inheritdoc cref="KialiLogin"/>
    public KialiLogin Login { get; init; } = KialiLogin.Token;
}
