using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Checks inputs of objects, and fills in name, namespace and what else the provider adds.</summary>
internal static class ObjectInputs
{
    /// <summary>Checks an object.</summary>
    /// <param name="request">The object.</param>
    /// <param name="settings">The provider's settings.</param>
    /// <exception cref="ProviderException">The object is of a kind, or named in a way, that the provider does not take.</exception>
    public static CheckResult Check(CheckRequest request, KubernetesSettings settings)
    {
        var kind = ObjectKind.OfType(Urns.TypeOf(request.Urn));
        RequireApplicable(kind, request.Inputs, settings);
        if (settings.SkipsUnreachable && !settings.IsRendering)
        {
            return new(request.OldInputs ?? PropertyValue.Map.Empty)
            {
                Remarks = [Warning("Cluster is unreachable but skipUpdateUnreachable flag is set to true, skipping...")],
            };
        }

        var inputs = InDefaultNamespace(Named(request, NormalForm.Of(PlainObject.Of(request.Inputs)), settings), kind, settings);
        var marked = PlainObject.Mark(inputs, request.Inputs);
        return new(marked) { Remarks = [.. Remarks(inputs, settings), .. RemarksOnSecrets(marked, settings)] };
    }

    private static void RequireApplicable(ObjectKind kind, PropertyValue.Map inputs, KubernetesSettings settings)
    {
        var metadata = PlainObject.Of(inputs);
        var problem =
            BuiltInKinds.IsList(kind) ? "list resources exist for compatibility with YAML manifests and Helm charts, "
                + "and cannot be created directly. Use the underlying resource type instead"
            : BuiltInKinds.IsPatch(kind) && !settings.AppliesOnServer ? "patch resources require Server-Side Apply mode, which is enabled "
                + "using the `enableServerSideApply` Provider config"
            : BuiltInKinds.IsPatch(kind) && Metadata.NameOf(metadata).Length == 0 ? "patch resources require the `.metadata.name` field to be set"
            : !Metadata.IsNamedByCluster(metadata) ? null
            : settings.AppliesOnServer ? "the `.metadata.generateName` field is not supported in Server-Side Apply mode"
            : settings.IsRendering ? "the `.metadata.generateName` field is not supported in YAML rendering mode"
            : null;
        if (problem is not null)
        {
            throw new ProviderException(problem);
        }
    }

    /// <summary>A name that was generated stays; whoever applies on his own says by a label that he manages the object.</summary>
    private static PropertyValue.Map Named(CheckRequest request, PropertyValue.Map inputs, KubernetesSettings settings)
    {
        if (request.OldInputs is null || request.OldInputs.Fields.IsEmpty)
        {
            var named = Metadata.IsNamed(inputs) || Metadata.IsNamedByCluster(inputs)
                ? inputs
                : Metadata.WithGeneratedName(inputs, NameOf(request));
            return settings.AppliesOnServer ? named : Metadata.Labelled(named);
        }

        var old = PlainObject.Of(request.OldInputs);
        var kept = !Metadata.IsNamed(inputs) && Metadata.IsAutonamed(old) ? Metadata.WithGeneratedName(inputs, Metadata.NameOf(old)) : inputs;
        return Metadata.IsLabelled(old) ? Metadata.Labelled(kept) : kept;
    }

    private static string NameOf(CheckRequest request) => request.Naming.IsDisabled
        ? throw new ProviderException("autonaming is disabled, resource requires the .metadata.name field to be set")
        : request.Naming.NameOf(request) ?? GeneratedName.Of(request);

    private static PropertyValue.Map InDefaultNamespace(PropertyValue.Map inputs, ObjectKind kind, KubernetesSettings settings) =>
        settings.DefaultNamespace.Length > 0 && Metadata.NamespaceOf(inputs).Length == 0 && BuiltInKinds.IsNamespaced(kind) != false
            ? Metadata.InNamespace(inputs, settings.DefaultNamespace)
            : inputs;

    private static IEnumerable<(DiagnosticSeverity, string)> Remarks(PropertyValue.Map inputs, KubernetesSettings settings)
    {
        var annotations = Metadata.Annotations(inputs).Fields;
        foreach (var (key, _) in annotations.Where(entry => entry.Key.StartsWith(Metadata.Autonamed, StringComparison.Ordinal)))
        {
            // The provider's own mark is there only now; the program's stood there before.
            if (key != Metadata.Autonamed)
            {
                yield return Warning($"ignoring user-specified value for internal annotation \"{key}\"");
            }
        }

        if (!settings.IgnoresHelmHooks && annotations.Any(entry => entry.Key.StartsWith("helm.sh/hook", StringComparison.Ordinal)
            && entry.Value is PropertyValue.Text { Value: var hook } && hook.Contains("test", StringComparison.Ordinal)))
        {
            yield return Warning("This resource contains Helm hooks that are not currently supported by Pulumi. The resource will be created, "
                + "but any hooks will not be executed. Hooks support is tracked at https://github.com/pulumi/pulumi-kubernetes/issues/555 "
                + "-- This warning can be disabled by setting the PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS environment variable");
        }
    }

    private static ImmutableArray<(DiagnosticSeverity, string)> RemarksOnSecrets(PropertyValue.Map marked, KubernetesSettings settings) =>
        settings.IsRendering && marked.ContainsSecret ? [Warning("rendered YAML will contain a secret value in plaintext")] : [];

    private static (DiagnosticSeverity Severity, string Message) Warning(string message) => (DiagnosticSeverity.Warning, message);
}
