using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Endpoints: addresses and ports behind a service.</summary>
internal static class EndpointsRules
{
    public static IEnumerable<FieldError> Check(Field endpoints) => endpoints["subsets"].Items.SelectMany(subset =>
    {
        var (ready, waiting, ports) = (subset["addresses"], subset["notReadyAddresses"], subset["ports"]);
        return (ready.Count + waiting.Count == 0
                ? [FieldErrors.Required(subset, "must specify `addresses` or `notReadyAddresses`")]
                : Enumerable.Empty<FieldError>())
            .Concat(ready.Items.Concat(waiting.Items).SelectMany(CheckAddress))
            .Concat(ports.Items.SelectMany(port => CheckPort(port, ports.Count > 1)));
    });

    private static IEnumerable<FieldError> CheckAddress(Field address)
    {
        var (ip, host, node) = (address["ip"], address["hostname"], address["nodeName"]);
        return Addresses.CheckOrdinary(ip with { Value = ip.Text })
            .Concat(host.Text.Length > 0 ? FieldErrors.Invalid(host, host.Text, ObjectNames.CheckLabel(host.Text)) : [])
            .Concat(node.Exists ? FieldErrors.Invalid(node, node.Text, ObjectNames.CheckSubdomain(node.Text)) : []);
    }

    private static IEnumerable<FieldError> CheckPort(Field port, bool needsName)
    {
        var (name, number, protocol, application) = (port["name"], port["port"], port["protocol"], port["appProtocol"]);
        return (name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckLabel(name.Text))
                : needsName ? [FieldErrors.Required(name)]
                : [])
            .Concat(FieldErrors.Numbered(number, DnsNames.CheckPort(number.Integer ?? 0)))
            .Concat(protocol.Text.Length > 0 ? Choices.Check(protocol, "SCTP", "TCP", "UDP") : [])
            .Concat(application.Exists ? FieldErrors.Invalid(application, application.Text, ObjectNames.CheckKey(application.Text)) : []);
    }
}
