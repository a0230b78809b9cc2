using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>How people reach dashboards, which always need a login.</summary>
public sealed record GrafanaSettings
{
    /// <summary>URL for people. Default that of a forwarded port.</summary>
    [RegularExpression("https?://[^ ]+[^ /]", ErrorMessage = "an address, https://…, without a slash at the end")]
    public string Url { get; init; } = "http://localhost:3000";

    /// <summary>Secret of type <c>kubernetes.io/tls</c> in the namespace <c>monitoring</c>. Default none: plain HTTP inside the cluster.</summary>
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as grafana-tls")]
    public string CertificateSecret { get; init; } = "";

    /// <summary>Whether Grafana itself serves TLS.</summary>
    public bool IsSecure => CertificateSecret.Length > 0;
}
