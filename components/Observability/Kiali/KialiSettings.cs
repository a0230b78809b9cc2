namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Settings of Kiali.</summary>
public sealed record KialiSettings
{
    /// <summary>How people log in. Default by token.</summary>
    public KialiLogin Login { get; init; } = KialiLogin.Token;
}
