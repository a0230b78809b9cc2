using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Slices of endpoints: addresses of one kind with their ports.</summary>
internal static class EndpointSliceRules
{
    private const int MostEndpoints = 1000;
    private const int MostPorts = 20000;
    private const int MostAddresses = 100;

    public static IEnumerable<FieldError> Check(Field slice)
    {
        var (type, endpoints, ports) = (slice["addressType"], slice["endpoints"], slice["ports"]);
        return (type.Text.Length == 0 ? [FieldErrors.Required(type)] : Choices.Check(type, "FQDN", "IPv4", "IPv6"))
            .Concat(TooMany(endpoints, MostEndpoints) ?? endpoints.Items.SelectMany(endpoint => CheckEndpoint(endpoint, type.Text)))
            .Concat(TooMany(ports, MostPorts) ?? CheckPorts(ports));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => Immutable.Check(before["addressType"], after["addressType"]);

    private static IEnumerable<FieldError>? TooMany(Field list, int most) =>
        list.Count > most ? [FieldError.TooMany(list.ToString(), list.Count, most)] : null;

    private static IEnumerable<FieldError> CheckEndpoint(Field endpoint, string type)
    {
        var (addresses, host) = (endpoint["addresses"], endpoint["hostname"]);
        return (addresses.Count == 0 ? [FieldErrors.Required(addresses, "must contain at least 1 address")]
                : TooMany(addresses, MostAddresses) ?? addresses.Items.SelectMany(address => CheckAddress(address, type)))
            .Concat(host.Exists ? FieldErrors.Invalid(host, host.Text, ObjectNames.CheckLabel(host.Text)) : []);
    }

    private static IEnumerable<FieldError> CheckAddress(Field address, string type) => type switch
    {
        "FQDN" => FieldErrors.Invalid(address, address.Text, ObjectNames.CheckSubdomain(address.Text)),
        "IPv4" or "IPv6" => Addresses.Parse(address.Text) is { } parsed
            ? (parsed.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6) == (type == "IPv6")
                ? Addresses.CheckOrdinary(address)
                : [FieldErrors.Invalid(address, $"must be an {type} address")]
            : Addresses.Check(address),
        _ => [],
    };

    private static IEnumerable<FieldError> CheckPorts(Field ports)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ports.Items.SelectMany(port =>
        {
            var (name, number, application) = (port["name"], port["port"], port["appProtocol"]);
            return (name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckLabel(name.Text)) : [])
                .Concat(seen.Add(name.Text) ? [] : [FieldError.Duplicate(name.ToString(), JsonValue.Create(name.Text))])
                .Concat(number.Exists ? FieldErrors.Numbered(number, DnsNames.CheckPort(number.Integer ?? 0)) : [])
                .Concat(port["protocol"].Text.Length > 0 ? Choices.Check(port["protocol"], "SCTP", "TCP", "UDP") : [])
                .Concat(application.Exists ? FieldErrors.Invalid(application, application.Text, ObjectNames.CheckKey(application.Text)) : []);
        });
    }
}
