using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;
using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Defaults;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;
using Payments.Infra.Analysis.Validation.Operators;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>
/// What a cluster with Istio and the operators in use refuses: the API server by the schemas and rules of their custom
/// resource definitions and of its own kinds, istiod's webhook and the operators by their own. Objects of other kinds pass.
/// </summary>
public static class ClusterAdmission
{
    /// <summary>Why an object is refused, by who does.</summary>
    private sealed record Refusals(ImmutableArray<string> Schema, ImmutableArray<string> Operator, ImmutableArray<string> Webhook);

    private const string NoPath = "<nil>: Invalid value: \"\": ";

    /// <summary>Whether objects of the kind are judged; others pass.</summary>
    /// <param name="manifest">An object.</param>
    public static bool Knows(JsonObject manifest) => GateOf(manifest) is not null || KubernetesGate.Knows(manifest);

    /// <summary>Checks an object that is created.</summary>
    /// <param name="manifest">The whole object; an <see cref="UnknownValue"/> stands for each part that is not known yet.</param>
    /// <returns>Why it would be refused, each reason with the path of the property at fault; nothing when it would be taken.</returns>
    public static ImmutableArray<string> Check(JsonObject manifest) => GateOf(manifest) is { } gate ? Check(manifest, gate) : [];

    /// <summary>Checks an object of a plan, to which its client gives a name and a namespace where it has none.</summary>
    /// <inheritdoc cref="Check(JsonObject)"/>
    public static ImmutableArray<string> CheckPlanned(JsonObject manifest) =>
        GateOf(manifest) is { } gate ? Check(Named(manifest, gate.IsNamespaced(manifest)), gate)
        : KubernetesGate.Knows(manifest) ? BuiltInAdmission.Check(Named(manifest, isNamespaced: false))
        : [];

    /// <summary>An object with what the server fills in, by its kind or its definition; one of a kind that nobody here knows stays as it is.</summary>
    /// <param name="manifest">The whole object, which stays as it is.</param>
    public static JsonObject Filled(JsonObject manifest) => GateOf(manifest)?.Whole(manifest) ?? ServerDefaults.Fill(manifest);

    /// <summary>Checks some fields that a plan gives to an object that somebody else makes. Of custom resources they pass.</summary>
    /// <inheritdoc cref="Check(JsonObject)"/>
    public static ImmutableArray<string> CheckPatch(JsonObject manifest) =>
        GateOf(manifest) is null && KubernetesGate.Knows(manifest) ? BuiltInAdmission.CheckPatch(Named(manifest, isNamespaced: false)) : [];

    /// <summary>An object that a manager makes by applying it, with whom its fields belong to; null for a kind that nobody here knows.</summary>
    internal static ManagedObject? Applied(FieldManager manager, JsonObject manifest) =>
        GateOf(manifest) is { } gate ? gate.Applied(manager, manifest) : BuiltInAdmission.Applied(manager, manifest);

    private static CustomResourceGate? GateOf(JsonObject manifest) =>
        CustomResourceGate.Istio.Knows(manifest) ? CustomResourceGate.Istio
        : CustomResourceGate.Operators.Knows(manifest) ? CustomResourceGate.Operators
        : null;

    private static ImmutableArray<string> Check(JsonObject manifest, CustomResourceGate gate)
    {
        var forms = StandIns.Of(manifest, gate.SchemaOf(manifest)).Select(form => Examine(form, gate)).ToImmutableArray();
        var (first, found) = forms[0];
        var bare = forms.Length > 1 ? Examine(StandIns.Bare(manifest), gate) : forms[0];
        return
        [
            .. found.Schema.Where(error => forms.All(form => form.Found.Schema.Contains(error))),
            .. found.Operator.Where(error => forms.Append(bare).All(form => form.Found.Operator.Contains(error))),
            .. found.Webhook.Where(error => forms.Append(bare).All(form => form.Found.Webhook.Contains(error)))
                .Select(error => $"{FindingPlace.Of(first, form => IstioWebhook.Check(form).Errors.Contains(error))}: {error}"),
        ];
    }

    /// <summary>Webhooks and operators are asked only about what the API server takes.</summary>
    private static (JsonObject Manifest, Refusals Found) Examine(JsonObject manifest, CustomResourceGate gate)
    {
        var admission = gate.Check(manifest);
        return (admission.Manifest, admission.Verdict.Accepted
            ? new(
                [],
                [.. OperatorRules.Check(admission.UnknownFields.IsEmpty ? admission.Manifest : gate.Whole(manifest)).Select(error => error.Text)],
                IstioWebhook.Check(admission.Manifest).Errors)
            : new([.. admission.Verdict.Errors.Where(error => error != FieldError.RulesNotChecked.Text).Select(WithPath)], [], []));
    }

    /// <summary>The object with a name and a namespace, and without what of its metadata is not known.</summary>
    private static JsonObject Named(JsonObject manifest, bool isNamespaced)
    {
        var named = (JsonObject)manifest.DeepClone();
        var fields = named["metadata"] is JsonObject given ? given.Where(field => !UnknownValue.Is(field.Value)) : [];
        var metadata = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        if (!metadata.ContainsKey("generateName"))
        {
            metadata.TryAdd("name", "unnamed");
        }

        if (isNamespaced)
        {
            metadata.TryAdd("namespace", "default");
        }

        named["metadata"] = metadata;
        return named;
    }

    /// <summary>Some errors say their path further back, in quotes.</summary>
    private static string WithPath(string error) => error.StartsWith(NoPath, StringComparison.Ordinal) ? error[NoPath.Length..] : error;
}
