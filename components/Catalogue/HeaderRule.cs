using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Catalogue;

/// <summary>Requests with a header of one value.</summary>
[Description("name and value")]
public sealed record HeaderRule
{
    /// <summary>Name of the header, in lower case, such as <c>x-canary</c>.</summary>
    [Required]
    [RegularExpression("[a-z0-9][a-z0-9-]*", ErrorMessage = "a header name in lower case, such as x-canary")]
    public string Name { get; init; } = "";

    /// <summary>The whole value; case counts.</summary>
    [Required]
    public string Value { get; init; } = "";
}
