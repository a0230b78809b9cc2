using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Jaeger;
using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Components.Observability.Prometheus;

namespace Payments.Infra.Components.Observability;

/// <summary>Settings of metrics, dashboards, traces and alerts.</summary>
public sealed record ObservabilitySettings : IValidatableObject
{
    /// <inheritdoc cref="MetricsSettings"/>
    public MetricsSettings Metrics { get; init; } = new();

    /// <inheritdoc cref="AlertSettings"/>
    public AlertSettings Alerts { get; init; } = new();

    /// <inheritdoc cref="GrafanaSettings"/>
    public GrafanaSettings Grafana { get; init; } = new();

    /// <inheritdoc cref="TracingSettings"/>
    public TracingSettings Tracing { get; init; } = new();

    /// <inheritdoc cref="KialiSettings"/>
    public KialiSettings Kiali { get; init; } = new();

    /// <summary>Single sign-on. Default none: Grafana has a generated password, Kiali accepts tokens of the cluster.</summary>
    public SingleSignOn? SingleSignOn { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kiali.Login == KialiLogin.OpenId && SingleSignOn is null)
        {
            yield return new ValidationResult("kiali.login is open-id, which needs it; add it, or set kiali.login to token", [nameof(SingleSignOn)]);
        }

        if (SingleSignOn is not null && !Grafana.Url.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return new ValidationResult("single sign-on sends people back to grafana.url, which must be https://…; set it", [nameof(SingleSignOn)]);
        }
    }
}
