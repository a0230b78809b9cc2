using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Observability.Proxies;

/// <summary>
/// The label of metrics that says whose a request was. Its values are the tenants of the configuration and one more:
/// a header that a caller makes up is no new time series.
/// </summary>
internal static class TenantLabel
{
    /// <summary>Name of the label.</summary>
    public const string Name = "tenant";

    /// <summary>Value for whoever is in no list, and for requests that name nobody.</summary>
    public const string Other = "other";

    private const string Header = $"request.headers['{TenantList.Header}']";

    /// <summary>The value, in the expression language of proxies. The gateway sets the header from the verified token.</summary>
    /// <param name="tenants">The tenants.</param>
    public static string Expression(TenantList tenants)
    {
        var known = string.Join(", ", tenants.All.Select(tenant => $"'{tenant.Id}'"));
        return tenants.All.IsEmpty ? $"'{Other}'" : $"'{TenantList.Header}' in request.headers && {Header} in [{known}] ? {Header} : '{Other}'";
    }
}
