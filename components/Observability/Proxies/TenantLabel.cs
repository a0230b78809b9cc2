namespace Payments.Infra.Components.Observability.Proxies;

/// <summary>
/// The label of metrics with the tenant of a request. Its values are the tenants of the configuration and one more: a
/// header that a caller makes up adds no time series.
/// </summary>
internal static class TenantLabel
{
    public const string Name = "tenant";

    /// <summary>Value for unknown tenants, and for requests without one.</summary>
    public const string Other = "other";

    private const string Header = $"request.headers['{TenantList.Header}']";

    /// <summary>The value as a CEL expression. The gateway sets the header from the verified token.</summary>
    public static string Expression(TenantList tenants)
    {
        var known = string.Join(", ", tenants.All.Select(tenant => $"'{tenant.Id}'"));
        return tenants.All.IsEmpty ? $"'{Other}'" : $"'{TenantList.Header}' in request.headers && {Header} in [{known}] ? {Header} : '{Other}'";
    }
}
