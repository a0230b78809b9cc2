using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Azure;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Where in Azure a stack's resources are made, and what they are named and tagged by.</summary>
internal abstract record SubscriptionSettings
{
    private const string Guid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /// <summary>Id of the subscription: the program makes resources in no other. Required.</summary>
    [Required]
    [RegularExpression(Guid, ErrorMessage = "the id of a subscription; 'az account show --query id' prints it")]
    public string Subscription { get; init; } = "";

    /// <summary>Id of the Entra tenant. Required.</summary>
    [Required]
    [RegularExpression(Guid, ErrorMessage = "the id of an Entra tenant; 'az account show --query tenantId' prints it")]
    public string Tenant { get; init; } = "";

    /// <summary>Region of all that has one, such as <c>westeurope</c>. Required.</summary>
    [Required]
    public AzureRegion Region { get; init; }

    /// <summary>Short environment name used in resource names, for stacks whose own name is too long. Default the stack's name.</summary>
    [RegularExpression("[a-z][a-z0-9-]*[a-z0-9]", ErrorMessage = "lower-case letters, digits and '-', such as prod")]
    public string ShortName { get; init; } = "";

    /// <summary>Value of the tag for the owning team. Default payments-platform.</summary>
    [StringLength(256, MinimumLength = 1, ErrorMessage = "1 to 256 characters")]
    public string Owner { get; init; } = "payments-platform";

    /// <summary>Value of the tag for the cost center. Default payments.</summary>
    [StringLength(256, MinimumLength = 1, ErrorMessage = "1 to 256 characters")]
    public string CostCenter { get; init; } = "payments";

    /// <summary>Names of the stack's resources.</summary>
    /// <param name="project">Name of the project.</param>
    /// <param name="stack">Name of the stack.</param>
    public ResourceNames NamesOf(string project, string stack) => new(project, ShortName.Length > 0 ? ShortName : stack, Region);
}
