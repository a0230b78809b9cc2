using System.Net.Sockets;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Addresses and node ports that a service asks for; the server gives them out before it looks at the rest.</summary>
internal static class ServiceAllocation
{
    private const string NotInRange = "provided port is not in the valid range. The range of valid ports is 30000-32767";

    /// <summary>Checks the addresses of a service, and then its node ports. The first that cannot be given out is named.</summary>
    public static IEnumerable<FieldError> Check(Field spec)
    {
        var addresses = CheckAddresses(spec).ToList();
        return addresses.Count > 0 ? addresses : CheckNodePorts(spec).Take(1);
    }

    /// <summary>Addresses that a service asks for.</summary>
    public static ImmutableArray<Field> AddressesOf(Field spec) => spec["clusterIPs"].Count > 0 ? [.. spec["clusterIPs"].Items]
        : spec["clusterIP"].Text.Length > 0 ? [new Field(spec["clusterIP"].Value, spec["clusterIPs"].Path.Index(0))]
        : [];

    private static IEnumerable<FieldError> CheckAddresses(Field spec)
    {
        if (ServiceRules.TypeOf(spec) == "ExternalName")
        {
            return [];
        }

        var (addresses, families, all) = (AddressesOf(spec), spec["ipFamilies"], spec["clusterIPs"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = families.Items.SelectMany(family => Choices.Check(family, "IPv4", "IPv6")
                .Concat(seen.Add(family.Text) ? [] : [FieldErrors.Duplicate(family)]))
            .Concat(Choices.CheckGiven(spec["ipFamilyPolicy"], "PreferDualStack", "RequireDualStack", "SingleStack"))
            .ToList();
        var wrong = addresses.Index().SelectMany(entry => entry.Index > 0 || entry.Item.Text != "None" ? Addresses.Check(entry.Item)
            : addresses.Length > 1 ? [FieldErrors.Invalid(all, "'None' must be the first and only value")]
            : []).ToList();
        errors.AddRange(wrong);
        if (addresses.Length > 2)
        {
            errors.Add(FieldErrors.Invalid(all, "may only hold up to 2 values"));
        }

        if (all.Count > 0 && wrong.Count == 0 && all.Items.First().Text != spec["clusterIP"].Text)
        {
            errors.Add(FieldErrors.Invalid(all, "first value must match `clusterIP`"));
        }

        if (wrong.Count == 0 && addresses.Length == 2 && IsLong(addresses[0]) == IsLong(addresses[1]))
        {
            errors.Add(FieldErrors.Invalid(all, "may specify no more than one IP for each IP family"));
        }

        return errors.Count > 0 || addresses is [{ Text: "None" }] ? errors : Mismatches(addresses, families);
    }

    private static IEnumerable<FieldError> Mismatches(ImmutableArray<Field> addresses, Field families) => addresses.Zip(families.Items).Index()
        .Where(pair => IsLong(pair.Item.First) != (pair.Item.Second.Text == "IPv6"))
        .Select(pair => FieldErrors.Invalid(
            pair.Item.First, FormattableString.Invariant($"expected an {pair.Item.Second.Text} value as indicated by `ipFamilies[{pair.Index}]`")));

    private static bool IsLong(Field address) => Addresses.Parse(address.Text)?.AddressFamily == AddressFamily.InterNetworkV6;

    private static IEnumerable<FieldError> CheckNodePorts(Field spec)
    {
        var type = ServiceRules.TypeOf(spec);
        if (type is not ("NodePort" or "LoadBalancer"))
        {
            yield break;
        }

        // Both protocols of one port may have the same node port.
        var taken = new Dictionary<long, long?>();
        foreach (var port in spec["ports"].Items)
        {
            if (port["nodePort"].Integer is not { } number || number == 0)
            {
                continue;
            }

            if (number is < 30000 or > 32767)
            {
                yield return FieldErrors.Invalid(port["nodePort"], NotInRange);
            }
            else if (!taken.TryAdd(number, port["port"].Integer) && taken[number] != port["port"].Integer)
            {
                yield return FieldErrors.Invalid(port["nodePort"], "provided port is already allocated");
            }
        }

        var check = spec["healthCheckNodePort"];
        if (type == "LoadBalancer" && spec["externalTrafficPolicy"].Text == "Local" && check.Integer is { } checkPort and not 0)
        {
            if (checkPort is < 30000 or > 32767)
            {
                yield return FieldErrors.Invalid(check, NotInRange);
            }
            else if (taken.ContainsKey(checkPort))
            {
                yield return FieldErrors.Invalid(check, "provided port is already allocated");
            }
        }
    }
}
