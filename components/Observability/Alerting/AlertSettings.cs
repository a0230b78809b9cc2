using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Who hears of alerts, and where the way out of each is written.</summary>
public sealed record AlertSettings
{
    /// <summary>Pods of Alertmanager. Default 3, which agree on what has been sent; allowed 1 to 5.</summary>
    [Range(1, 5)]
    public int Replicas { get; init; } = 3;

    /// <summary>Where the runbooks are, without a slash at the end: the name of the alert and <c>.md</c> follow. Default a repository's folder.</summary>
    [RegularExpression("https?://[^ ]+[^ /]", ErrorMessage = "an address, https://…, without a slash at the end")]
    public string Runbooks { get; init; } = "https://git.example.com/payments/infra/blob/main/docs/runbooks";

    /// <summary>
    /// Secret of the namespace <c>monitoring</c> whose entry <c>alertmanager.yaml</c> says who hears of what. Default none:
    /// alerts are shown and sent to nobody.
    /// </summary>
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as alert-receivers")]
    public string ReceiversSecret { get; init; } = "";
}
