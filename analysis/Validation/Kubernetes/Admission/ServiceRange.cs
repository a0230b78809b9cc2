using System.Net;
using System.Net.Sockets;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>Services get their addresses from the ranges of the cluster. A cluster that names none has IPv4 addresses.</summary>
internal static class ServiceRange
{
    /// <summary>Checks families and addresses that a service asks for.</summary>
    public static IEnumerable<FieldError> Check(Field service, ClusterObjects cluster)
    {
        var (spec, type) = (service["spec"], ServiceRules.TypeOf(service["spec"]));
        if (type == "ExternalName" || (ServiceRules.IsHeadless(spec) && spec["selector"].Count == 0) || ServiceAllocation.Check(spec).Any())
        {
            return [];
        }

        var ranges = cluster.Of("ServiceCIDR").SelectMany(item => Field.Of(item)["spec"]["cidrs"].Items)
            .Select(range => Addresses.ParseRange(range.Text)).OfType<IPNetwork>().ToImmutableArray();
        var families = ranges.Select(range => Family(range.BaseAddress)).DefaultIfEmpty("IPv4").ToHashSet(StringComparer.Ordinal);
        var (policy, addresses) = (spec["ipFamilyPolicy"], ServiceAllocation.AddressesOf(spec));
        var errors = (policy.Text == "RequireDualStack" && families.Count < 2
                ? [FieldErrors.Invalid(policy, "this cluster is not configured for dual-stack services")]
                : Enumerable.Empty<FieldError>())
            .Concat(spec["ipFamilies"].Items.Where(family => !families.Contains(family.Text))
                .Select(family => FieldErrors.Invalid(family, "not configured on this cluster")))
            .ToList();
        return errors.Count > 0 || ranges.IsEmpty || ServiceRules.IsHeadless(spec) ? errors : Unavailable(addresses, ranges);
    }

    private static string Family(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4";

    private static IEnumerable<FieldError> Unavailable(ImmutableArray<Field> addresses, ImmutableArray<IPNetwork> ranges) => addresses
        .Where(address => Addresses.Parse(address.Text) is { } parsed && !ranges.Any(range => range.Contains(parsed)))
        .Take(1)
        .Select(address => FieldError.Invalid(
            "spec.clusterIPs",
            new JsonArray([.. addresses.Select(item => item.Value?.DeepClone())]),
            $"failed to allocate IP {address.Text}: the provided network does not match the current range"));
}
