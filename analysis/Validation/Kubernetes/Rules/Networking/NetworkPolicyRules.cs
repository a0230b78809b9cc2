using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Policies of traffic between pods.</summary>
internal static class NetworkPolicyRules
{
    public static IEnumerable<FieldError> Check(Field policy)
    {
        var (spec, types) = (policy["spec"], policy["spec"]["policyTypes"]);
        return LabelSelectors.Check(spec["podSelector"])
            .Concat(spec["ingress"].Items.SelectMany(rule => CheckRule(rule, "from")))
            .Concat(spec["egress"].Items.SelectMany(rule => CheckRule(rule, "to")))
            .Concat(types.Count > 2 ? [FieldErrors.Invalid(types, "may not specify more than two policyTypes")]
                : types.Items.SelectMany(type => Choices.Check(type, "Ingress", "Egress")));
    }

    private static IEnumerable<FieldError> CheckRule(Field rule, string peers) =>
        rule["ports"].Items.SelectMany(CheckPort).Concat(rule[peers].Items.SelectMany(CheckPeer));

    private static IEnumerable<FieldError> CheckPort(Field entry)
    {
        var (port, end) = (entry["port"], entry["endPort"]);
        var errors = Choices.CheckGiven(entry["protocol"], "TCP", "UDP", "SCTP").Concat(port.Exists ? ServicePorts.CheckNumberOrName(port) : []);
        return !end.Exists ? errors : errors.Concat(
            !port.Exists ? [FieldErrors.Invalid(end, "may not be specified when `port` is not specified")]
            : !port.IsNumber ? [FieldErrors.Invalid(end, "may not be specified when `port` is non-numeric")]
            : (end.Integer < port.Integer ? [Below(end, port)] : Enumerable.Empty<FieldError>())
                .Concat(FieldErrors.Numbered(end, DnsNames.CheckPort(end.Integer ?? 0))));
    }

    // The server shows the port here, not its end.
    private static FieldError Below(Field end, Field port) => FieldError.Invalid(end.ToString(), port.Value, "must be greater than or equal to `port`");

    private static IEnumerable<FieldError> CheckPeer(Field peer)
    {
        var (pods, namespaces, block) = (peer["podSelector"], peer["namespaceSelector"], peer["ipBlock"]);
        return LabelSelectors.Check(pods).Concat(LabelSelectors.Check(namespaces)).Concat(block.Exists ? CheckBlock(block) : []).Concat(
            (pods.Exists || namespaces.Exists, block.Exists) switch
            {
                (false, false) => [FieldErrors.Required(peer, "must specify a peer")],
                (true, true) => [FieldErrors.Forbidden(peer, "may not specify both ipBlock and another peer")],
                _ => [],
            });
    }

    private static IEnumerable<FieldError> CheckBlock(Field block)
    {
        var cidr = block["cidr"];
        return cidr.Text.Length == 0 ? [FieldErrors.Required(cidr)]
            : Addresses.ParseRange(cidr.Text) is { } range ? block["except"].Items.SelectMany(except => CheckExcept(except, range))
            : Addresses.CheckRange(cidr);
    }

    private static IEnumerable<FieldError> CheckExcept(Field except, System.Net.IPNetwork range) =>
        Addresses.ParseRange(except.Text) is not { } part ? Addresses.CheckRange(except with { Value = except.Text })
        : !range.Contains(part.BaseAddress) || range.PrefixLength >= part.PrefixLength
            ? [FieldErrors.Invalid(except, "must be a strict subset of `cidr`")]
        : [];
}
