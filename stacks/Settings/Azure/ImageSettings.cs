using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>The stack's registry, and what comes from it beside the images of the services.</summary>
internal sealed record ImageSettings
{
    /// <summary>Name of the registry, which all of Azure shares. Default one that follows from subscription, stack and region.</summary>
    [RegularExpression("[a-z0-9]{5,50}", ErrorMessage = "lower-case letters and digits, 5 to 50, such as crpaymentsprod1")]
    public string Registry { get; init; } = "";

    /// <summary>Where images of others come from: upstream or registry. Default that of the baseline: regulated has registry.</summary>
    public ThirdPartyImages? ThirdParty { get; init; }
}
