namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>The functions that an API server 1.34 has beside those of the language (<c>pkg/cel/library</c> of k8s.io/apiserver).</summary>
internal static class CelServerLibrary
{
    private const string Functions =
        """
        list($).sum(): $ for int|uint|double|duration
        list(A).indexOf(A): int
        list(A).lastIndexOf(A): int
        string.find(string): string
        string.findAll(string): list(string)
        string.findAll(string, int): list(string)
        url(string): URL
        isURL(string): bool
        URL.getScheme(): string
        URL.getHost(): string
        URL.getHostname(): string
        URL.getPort(): string
        URL.getEscapedPath(): string
        URL.getQuery(): map(string, list(string))
        ip(string): IP
        ip.isCanonical(string): bool
        isIP(string): bool
        IP.family(): int
        IP.isUnspecified(): bool
        IP.isLoopback(): bool
        IP.isLinkLocalMulticast(): bool
        IP.isLinkLocalUnicast(): bool
        IP.isGlobalUnicast(): bool
        cidr(string): CIDR
        isCIDR(string): bool
        CIDR.containsIP($): bool for string|IP
        CIDR.containsCIDR($): bool for string|CIDR
        CIDR.ip(): IP
        CIDR.prefixLength(): int
        CIDR.masked(): CIDR
        quantity(string): Quantity
        isQuantity(string): bool
        sign(Quantity): int
        Quantity.isGreaterThan(Quantity): bool
        Quantity.isLessThan(Quantity): bool
        Quantity.compareTo(Quantity): int
        Quantity.asApproximateFloat(): double
        Quantity.asInteger(): int
        Quantity.isInteger(): bool
        Quantity.add($): Quantity for Quantity|int
        Quantity.sub($): Quantity for Quantity|int
        semver(string): Semver
        semver(string, bool): Semver
        isSemver(string): bool
        isSemver(string, bool): bool
        Semver.isGreaterThan(Semver): bool
        Semver.isLessThan(Semver): bool
        Semver.compareTo(Semver): int
        Semver.major(): int
        Semver.minor(): int
        Semver.patch(): int
        format.named(string): optional(Format)
        Format.validate(string): optional(list(string))
        Authorizer.path(string): PathCheck
        Authorizer.group(string): GroupCheck
        Authorizer.serviceAccount(string, string): Authorizer
        GroupCheck.resource(string): ResourceCheck
        ResourceCheck.subresource(string): ResourceCheck
        ResourceCheck.namespace(string): ResourceCheck
        ResourceCheck.name(string): ResourceCheck
        ResourceCheck.fieldSelector(string): ResourceCheck
        ResourceCheck.labelSelector(string): ResourceCheck
        PathCheck.check(string): Decision
        ResourceCheck.check(string): Decision
        Decision.errored(): bool
        Decision.error(): string
        Decision.allowed(): bool
        Decision.reason(): string
        """;

    private static readonly ImmutableArray<string> Formats =
    [
        "dns1123Label", "dns1123Subdomain", "dns1035Label", "qualifiedName", "dns1123LabelPrefix", "dns1123SubdomainPrefix", "dns1035LabelPrefix",
        "labelValue", "uri", "uuid", "byte", "date", "datetime",
    ];

    /// <summary>Signatures, one a line, as <see cref="CelSignatures"/> reads them.</summary>
    public static IEnumerable<string> Lines =>
        Functions.Split('\n', StringSplitOptions.TrimEntries).Concat(Formats.Select(format => $"format.{format}(): Format"));
}
