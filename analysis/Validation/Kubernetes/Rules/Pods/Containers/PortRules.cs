namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Ports of a container.</summary>
internal static class PortRules
{
    public static IEnumerable<FieldError> Check(Field ports)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return ports.Items.SelectMany(port => CheckName(port["name"], names)
            .Concat(CheckNumber(port["containerPort"]))
            .Concat((port["hostPort"].Integer ?? 0) == 0 ? [] : PodErrors.Range(port["hostPort"], 1, 65535))
            .Concat(PodErrors.OneOfOrEmpty(port["protocol"], "SCTP", "TCP", "UDP"))).ToList();
    }

    /// <summary>Checks a port that is a number or the name of one.</summary>
    public static IEnumerable<FieldError> CheckNumberOrName(Field port) => port.Exists && !port.IsNumber
        ? PodErrors.Texts(port, ValueNames.CheckPort(port.Text))
        : PodErrors.Range(port, 1, 65535);

    private static ImmutableArray<FieldError> CheckName(Field name, HashSet<string> names)
    {
        ImmutableArray<FieldError> problems = name.Text.Length == 0 ? [] : [.. PodErrors.Texts(name, ValueNames.CheckPort(name.Text))];
        return name.Text.Length == 0 || problems.Length > 0 || names.Add(name.Text) ? problems : [FieldErrors.Duplicate(name)];
    }

    private static IEnumerable<FieldError> CheckNumber(Field number) => (number.Integer ?? 0) == 0 ? [FieldErrors.Required(number)]
        : PodErrors.Range(number, 1, 65535);
}
