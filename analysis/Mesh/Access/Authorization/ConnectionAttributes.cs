using System.Globalization;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Matching;
using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>
/// What rules ask of connections (istiod's generators of RBAC rules). A caller without a certificate has no value of
/// those that a certificate says: what must be one of some is not, and what must be none of some is none.
/// </summary>
internal static class ConnectionAttributes
{
    private const string Scheme = "spiffe://";

    public static PolicyAttribute SourceAddress { get; } = Address(attempt => attempt.Source);

    public static PolicyAttribute RemoteAddress { get; } = Address(attempt => attempt.Remote);

    public static PolicyAttribute DestinationAddress { get; } = Address(attempt => attempt.Destination);

    public static PolicyAttribute DestinationPort { get; } = new((value, attempt) => value == attempt.Port.ToString(CultureInfo.InvariantCulture))
    {
        IsValue = value => ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
    };

    public static PolicyAttribute ServerName { get; } = new((value, attempt) => PolicyText.Matches(value, attempt.ServerName));

    public static PolicyAttribute Namespace { get; } = Peer((value, id) => IsMatch($".*/ns/{Wild(value, ".*")}/.*", id));

    /// <summary>Callers by service account: <c>name</c> in the policy's own namespace, or <c>namespace/name</c>.</summary>
    /// <param name="ns">Namespace of the policy.</param>
    public static PolicyAttribute ServiceAccount(string ns) => Peer((value, id) =>
    {
        var (space, name) = value.Split('/', 2) is [var first, var second] ? (first, second) : (ns, value);
        return IsMatch($"spiffe://.+/ns/{Regex.Escape(space)}/(.+/|)sa/{Regex.Escape(name)}(/.+)?", id);
    });

    /// <summary>Callers by trust domain; one of the mesh's own stands for all of them.</summary>
    public static PolicyAttribute TrustDomain(MeshConfig config) => Peer((value, id) =>
        (config.TrustDomains.Contains(value) ? config.TrustDomains : [value]).Any(domain => IsMatch($"spiffe://{Wild(domain, "[^/]*")}/.*", id)));

    /// <summary>Callers by name; the trust domain <c>cluster.local</c> and those of the mesh stand for all of the mesh's own.</summary>
    public static PolicyAttribute Principal(MeshConfig config) => Peer((value, id) =>
        TrustDomainNames.Of(value, config).Any(name => name switch
        {
            "*" => true,
            ['*', ..] => id.EndsWith(name[1..], StringComparison.Ordinal),
            [.., '*'] => id.StartsWith(Scheme + name[..^1], StringComparison.Ordinal),
            _ => id == Scheme + name,
        }));

    private static PolicyAttribute Address(Func<Attempt, System.Net.IPAddress?> address) =>
        new((value, attempt) => AddressRange.Contains(value, address(attempt))) { IsValue = AddressRange.IsValid };

    private static PolicyAttribute Peer(Func<string, string, bool> matches) =>
        new((value, attempt) => attempt.Peer is { } peer && matches(value, $"{Scheme}{peer}"));

    private static string Wild(string value, string any) => string.Join(any, value.Split('*').Select(Regex.Escape));

    private static bool IsMatch(string pattern, string id) => Re2.IsMatch($"^(?:{pattern})$", id);
}
