using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>A fault that requests to a service meet on purpose, to see what then happens. Only marked requests suffer.</summary>
public sealed record Fault : IValidatableObject
{
    /// <summary>Name, a DNS label. Required.</summary>
    [Required]
    [RegularExpression("[a-z]([a-z0-9-]{0,38}[a-z0-9])?", ErrorMessage = "lower-case letters, digits and '-', up to 40, such as slow-ledger")]
    public string Name { get; init; } = "";

    /// <summary>Service whose callers meet it. Required.</summary>
    [Required]
    public string Service { get; init; } = "";

    /// <summary>How long requests wait, in milliseconds. Default 0: not at all.</summary>
    [Range(0, 600_000)]
    public int DelayMilliseconds { get; init; }

    /// <summary>Status that requests get instead of an answer. Default 0: none.</summary>
    [Range(0, 599)]
    public int AbortStatus { get; init; }

    /// <summary>Percent of marked requests that meet it. Default 100.</summary>
    [Range(1, 100)]
    public int Percent { get; init; } = 100;

    /// <summary>What marks the requests that meet it. Required: nobody else should.</summary>
    [Required]
    public HeaderRule Header { get; init; } = new();

    /// <summary>Which proxy makes it. Default the caller's.</summary>
    public FaultPlace At { get; init; } = FaultPlace.Caller;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DelayMilliseconds == 0 && AbortStatus == 0)
        {
            yield return new ValidationResult("it neither delays nor aborts; set delayMilliseconds or abortStatus", [nameof(Name)]);
        }

        if (AbortStatus is > 0 and < 200)
        {
            yield return new ValidationResult($"{AbortStatus} ends no request; use 200 to 599", [nameof(AbortStatus)]);
        }
    }
}
