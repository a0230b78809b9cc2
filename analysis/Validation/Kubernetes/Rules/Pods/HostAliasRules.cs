namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Lines that a pod has in its file of hosts.</summary>
internal static class HostAliasRules
{
    public static IEnumerable<FieldError> Check(Field aliases) => aliases.Items.SelectMany(alias => AddressRules.Check(alias["ip"])
        .Concat(alias["hostnames"].Items.SelectMany(name => PodErrors.Texts(name, ObjectNames.CheckSubdomain(name.Text)))));
}
