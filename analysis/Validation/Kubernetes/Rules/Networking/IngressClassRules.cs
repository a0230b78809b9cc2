using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Classes of ways into the cluster: who cares for them, with which parameters.</summary>
internal static class IngressClassRules
{
    private const int LongestController = 250;

    public static IEnumerable<FieldError> Check(Field ingressClass)
    {
        var (controller, parameters) = (ingressClass["spec"]["controller"], ingressClass["spec"]["parameters"]);
        return (Encoding.UTF8.GetByteCount(controller.Text) > LongestController
                ? [FieldErrors.TooLong(controller, LongestController)]
                : Enumerable.Empty<FieldError>())
            .Concat(DnsNames.CheckDomainPath(controller))
            .Concat(parameters.Exists ? LocalReference.Check(parameters).Concat(CheckScope(parameters)) : []);
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) =>
        Immutable.Check(before["spec"]["controller"], after["spec"]["controller"]);

    private static IEnumerable<FieldError> CheckScope(Field parameters)
    {
        var (scope, name) = (parameters["scope"], parameters["namespace"]);
        return (scope.Exists ? scope.Text : "Cluster") switch
        {
            "Cluster" => name.Exists ? [FieldErrors.Forbidden(name, "`parameters.scope` is set to 'Cluster'")] : [],
            "Namespace" => name.Exists
                ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckLabel(name.Text))
                : [FieldErrors.Required(name, "`parameters.scope` is set to 'Namespace'")],
            _ => Choices.Check(scope, "Cluster", "Namespace"),
        };
    }
}
