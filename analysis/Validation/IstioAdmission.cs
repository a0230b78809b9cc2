using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Validation;

/// <summary>Both gates that an Istio object passes on its way into a cluster: the API server's and istiod's.</summary>
public static class IstioAdmission
{
    private const string NoPath = "<nil>: Invalid value: \"\": ";

    /// <summary>Checks an object that is created.</summary>
    /// <param name="manifest">The whole object; an <see cref="UnknownValue"/> stands for each part that is not known yet.</param>
    /// <returns>Why it would be refused, each reason with the path of the property at fault; nothing when it would be taken.</returns>
    public static ImmutableArray<string> Check(JsonObject manifest)
    {
        var forms = StandIns.Of(manifest, CustomResourceGate.Istio.SchemaOf(manifest)).Select(Examine).ToImmutableArray();
        var (first, found) = forms[0];
        return
        [
            .. found.Schema.Where(error => forms.All(form => form.Found.Schema.Contains(error))),
            .. found.Webhook.Where(error => forms.All(form => form.Found.Webhook.Contains(error)))
                .Select(error => $"{FindingPlace.Of(first, form => IstioWebhook.Check(form).Errors.Contains(error))}: {error}"),
        ];
    }

    /// <summary>The webhook is asked only about what the API server takes.</summary>
    private static (JsonObject Manifest, (ImmutableArray<string> Schema, ImmutableArray<string> Webhook) Found) Examine(JsonObject manifest)
    {
        var admission = CustomResourceGate.Istio.Check(manifest);
        return (admission.Manifest, admission.Verdict.Accepted
            ? ([], IstioWebhook.Check(admission.Manifest).Errors)
            : ([.. admission.Verdict.Errors.Where(error => error != FieldError.RulesNotChecked.Text).Select(WithPath)], []));
    }

    /// <summary>Some errors say their path further back, in quotes.</summary>
    private static string WithPath(string error) => error.StartsWith(NoPath, StringComparison.Ordinal) ? error[NoPath.Length..] : error;
}
