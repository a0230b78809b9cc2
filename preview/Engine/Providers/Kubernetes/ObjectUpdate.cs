using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>What becomes of an object that was applied before.</summary>
internal static class ObjectUpdate
{
    private const string DefaultNamespace = "default";

    /// <summary>Compares the object with what is to be.</summary>
    /// <param name="request">Both.</param>
    /// <param name="settings">The provider's settings.</param>
    public static DiffResult Diff(DiffRequest request, KubernetesSettings settings)
    {
        var applied = AppliedObject.Read(request);
        var opened = PlainObject.Of(request.Inputs);
        var inputs = NormalForm.Of(opened);
        var kind = ObjectKind.Of(inputs);
        var isNamespaced = BuiltInKinds.IsNamespaced(kind) ?? true;
        inputs = InOneNamespace(inputs, isNamespaced);
        var old = InOneNamespace(applied.Asked, isNamespaced);
        var liveName = Metadata.NameOf(applied.Live);

        // A name that the cluster made may be written into the program afterwards.
        old = Metadata.NameOf(inputs).Length > 0 ? Metadata.Named(old, liveName) : old;
        var detailed = ObjectDiff.Of(old, inputs, ImmutableFields.Of(kind, inputs, settings));
        ImmutableArray<string> replaces = [.. detailed.Keys.Where(path => Replaces(path, detailed[path].Kind))];
        return new(HasChanges: detailed.Count > 0 || (settings.IsRendering && settings.AlwaysRenders))
        {
            Detailed = detailed.Count > 0 ? detailed : null,
            ReplaceKeys = replaces,
            DeleteBeforeReplace = !replaces.IsEmpty && Metadata.IsNamed(inputs) && !Metadata.IsAutonamed(inputs)
                && Metadata.NameOf(inputs) == liveName && Metadata.NamespaceOf(inputs) == Metadata.NamespaceOf(applied.Live),
            Remarks = Remarks(inputs),
        };
    }

    private static bool Replaces(string path, PropertyDiffKind kind) =>
        kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace
        || (kind == PropertyDiffKind.Delete && path == "metadata");

    /// <summary>No namespace is the namespace <c>default</c>, and none at all for what lives in the cluster as a whole.</summary>
    private static PropertyValue.Map InOneNamespace(PropertyValue.Map inputs, bool isNamespaced) => Metadata.InNamespace(
        inputs, !isNamespaced ? "" : Metadata.NamespaceOf(inputs) is { Length: > 0 } name ? name : DefaultNamespace);

    private static ImmutableArray<(DiagnosticSeverity, string)> Remarks(PropertyValue.Map inputs) =>
        !Metadata.IsTrue(inputs, "pulumi.com/replaceUnready") ? []
        : [(DiagnosticSeverity.Warning, "Cluster is unreachable, skipping replaceUnready check")];
}
