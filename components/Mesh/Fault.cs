using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Istio;
using Istio.Networking.V1;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Mesh;

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

    /// <summary>As a route has it.</summary>
    internal HttpRouteFaultArgs ForRoute()
    {
        var fault = new HttpRouteFaultArgs();
        if (DelayMilliseconds > 0)
        {
            fault.Delay = new HttpRouteFaultDelayArgs { FixedDelay = Duration.Of(TimeSpan.FromMilliseconds(DelayMilliseconds)), Percentage = Share() };
        }

        if (AbortStatus > 0)
        {
            fault.Abort = new HttpRouteFaultAbortArgs { HttpStatus = AbortStatus, Percentage = Share() };
        }

        return fault;
    }

    /// <summary>As a filter of the proxy has it.</summary>
    internal Dictionary<string, object> ForFilter()
    {
        var share = new Dictionary<string, object> { ["numerator"] = Percent, ["denominator"] = "HUNDRED" };
        var filter = new Dictionary<string, object>
        {
            ["@type"] = "type.googleapis.com/envoy.extensions.filters.http.fault.v3.HTTPFault",
            ["headers"] = new[]
            {
                new Dictionary<string, object> { ["name"] = Header.Name, ["string_match"] = new Dictionary<string, object> { ["exact"] = Header.Value } },
            },
        };
        if (DelayMilliseconds > 0)
        {
            filter["delay"] = new Dictionary<string, object>
            {
                ["fixed_delay"] = string.Create(CultureInfo.InvariantCulture, $"{DelayMilliseconds / 1000m:0.###}s"),
                ["percentage"] = share,
            };
        }

        if (AbortStatus > 0)
        {
            filter["abort"] = new Dictionary<string, object> { ["http_status"] = AbortStatus, ["percentage"] = share };
        }

        return filter;
    }

    /// <summary>Left out, Istio would apply the fault to no request.</summary>
    private HttpRoutePercentageArgs Share() => new() { Value = Istio.Percent.Of(Percent) };
}
