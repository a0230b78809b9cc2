using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Annotations of pods that mean something to the server.</summary>
internal static class PodAnnotations
{
    /// <summary>Marks a pod that a node runs by itself.</summary>
    public const string Mirror = "kubernetes.io/config.mirror";

    private const string Tolerations = "scheduler.alpha.kubernetes.io/tolerations";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    public static IEnumerable<FieldError> Check(Field annotations, Field spec) => annotations.Entries
        .SelectMany(entry => entry.Key switch
        {
            Mirror when spec["nodeName"].Text.Length == 0 =>
                [PodErrors.Text(entry.Value, "must set spec.nodeName if mirror pod annotation is set")],
            Tolerations when entry.Value.Text.Length > 0 => CheckTolerations(annotations, entry.Value.Text),
            DeletionCost when !IsCost(entry.Value.Text) => [PodErrors.Text(entry.Value, "must be a 32bit integer")],
            _ => Enumerable.Empty<FieldError>(),
        })
        .Concat(ProfileAnnotations.Check(annotations, spec));

    private static IEnumerable<FieldError> CheckTolerations(Field annotations, string text)
    {
        try
        {
            return TolerationRules.Check(new(JsonNode.Parse(text), annotations.Path.Child(Tolerations)));
        }
        catch (JsonException error)
        {
            return [FieldError.Invalid(annotations.ToString(), Tolerations, error.Message)];
        }
    }

    private static bool IsCost(string text) => (text == "0" || text.StartsWith('-') || (text.Length > 0 && text[0] is >= '1' and <= '9'))
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
