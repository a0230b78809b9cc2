using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>The host by which a tenant is known before anybody has verified its token: its id in small letters, under the domain of the entry.</summary>
internal static partial class TenantHost
{
    /// <summary>The host.</summary>
    /// <param name="tenant">Id of the tenant.</param>
    /// <param name="domain">The domain.</param>
    public static string Of(string tenant, string domain) => $"{tenant.ToLowerInvariant()}.{domain}";

    /// <summary>Whether an id can be a label of a host: letters, digits and <c>-</c> alone (RFC 1123).</summary>
    /// <param name="tenant">Id of the tenant.</param>
    public static bool CanBeOf(string tenant) => Label().IsMatch(tenant);

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")]
    private static partial Regex Label();
}
