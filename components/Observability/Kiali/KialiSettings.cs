namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>Settings of Kiali.</summary>
public sealed record KialiSettings
{
    /// <summary>How people log in. Default by token.</summary>
    public KialiLogin Login { get; init; } = KialiLogin.Token;

    /// <summary>
    /// With <see cref="KialiLogin.OpenId"/>: mail domains whose people are let in, such as <c>example.com</c>. Kiali knows no roles of them: whoever the
    /// identity provider lets into the application sees the same. Required there.
    /// </summary>
    public ImmutableArray<string> AllowedDomains { get; init; } = [];
}
