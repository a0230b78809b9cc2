using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Receivers of alerts, and where their runbooks are.</summary>
public sealed record AlertSettings
{
    /// <summary>Pods of Alertmanager, which agree on what has been sent. Default 3; allowed 1 to 5.</summary>
    [Range(1, 5)]
    public int Replicas { get; init; } = 3;

    /// <summary>URL of the runbooks, to which a slash, the name of the alert and <c>.md</c> are appended. Default a folder of an example repository.</summary>
    [RegularExpression("https?://[^ ]+[^ /]", ErrorMessage = "an address, https://…, without a slash at the end")]
    public string Runbooks { get; init; } = "https://git.example.com/payments/infra/blob/main/docs/runbooks";

    /// <summary>Hours after which the last whole backup of a database is too old. Default 36: one a night, and one that failed. Allowed 2 to 1000.</summary>
    [Range(2, 1000)]
    public int OldestBackupHours { get; init; } = 36;

    /// <summary>Port of a mail server that receivers send to, such as 587. Default 0, none: https needs no setting. Allowed 0 to 65535.</summary>
    [Range(0, 65535)]
    public int MailPort { get; init; }

    /// <summary>
    /// Secret in the namespace <c>monitoring</c> whose entry <c>alertmanager.yaml</c> configures receivers. Default none:
    /// alerts are shown, and sent to nobody.
    /// </summary>
    [RegularExpression("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?", ErrorMessage = "the name of a Secret, such as alert-receivers")]
    public string ReceiversSecret { get; init; } = "";
}
