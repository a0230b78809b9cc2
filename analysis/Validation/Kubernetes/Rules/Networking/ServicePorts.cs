namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Ports of a service: their names, numbers and targets.</summary>
internal static class ServicePorts
{
    private static readonly ImmutableArray<string> Protocols = ["SCTP", "TCP", "UDP"];

    /// <summary>Checks the ports of a service.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="type">Type of the service.</param>
    public static IEnumerable<FieldError> Check(Field ports, string type) => ports.Items.SelectMany(port => CheckPort(port, ports.Count > 1))
        .Concat(DuplicateNames(ports))
        .Concat(type == "ClusterIP"
            ? ports.Items.Where(port => port["nodePort"].Integer is not (null or 0))
                .Select(port => FieldErrors.Forbidden(port["nodePort"], "may not be used when `type` is 'ClusterIP'"))
            : [])
        .Concat(DuplicateNodePorts(ports));

    /// <summary>A port that is a number or the name of a container's port.</summary>
    /// <param name="port">The port.</param>
    public static IEnumerable<FieldError> CheckNumberOrName(Field port) => port.IsNumber
        ? FieldErrors.Numbered(port, DnsNames.CheckPort(port.Integer ?? 0))
        : FieldErrors.Invalid(port, port.Text, DnsNames.CheckPortName(port.Text));

    private static IEnumerable<FieldError> CheckPort(Field port, bool needsName)
    {
        var (name, number, target, protocol) = (port["name"], port["port"], port["targetPort"], port["appProtocol"]);

        // Without a target, or with one of zero, traffic goes to the same number.
        var isSame = !target.Exists || target.Integer == 0 || (!target.IsNumber && target.Text.Length == 0);
        return (name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckLabel(name.Text))
                : needsName ? [FieldErrors.Required(name)]
                : [])
            .Concat(FieldErrors.Numbered(number, DnsNames.CheckPort(number.Integer ?? 0)))
            .Concat(port["protocol"].Text.Length > 0 ? Choices.Check(port["protocol"], Protocols) : [])
            .Concat(!isSame ? CheckNumberOrName(target)
                : number.Integer is { } same and not 0 ? FieldErrors.Numbered(target with { Value = same }, DnsNames.CheckPort(same))
                : FieldErrors.Numbered(target with { Value = 0L }, DnsNames.CheckPort(0)))
            .Concat(protocol.Exists ? FieldErrors.Invalid(protocol, protocol.Text, ObjectNames.CheckKey(protocol.Text)) : []);
    }

    private static IEnumerable<FieldError> DuplicateNames(Field ports)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ports.Items.Select(port => port["name"]).Where(name => name.Text.Length > 0 && !seen.Add(name.Text)).Select(FieldErrors.Duplicate);
    }

    private static IEnumerable<FieldError> DuplicateNodePorts(Field ports)
    {
        var seen = new HashSet<(string, long)>();
        return ports.Items
            .Where(port => port["nodePort"].Integer is { } number and not 0 && !seen.Add((port["protocol"].TextOr("TCP"), number)))
            .Select(port => FieldErrors.Duplicate(port["nodePort"]));
    }
}
