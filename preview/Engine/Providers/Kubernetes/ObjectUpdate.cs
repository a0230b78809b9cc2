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
        var fixedFields = BuiltInKinds.IsPatch(ObjectKind.OfType(Urns.TypeOf(request.Urn)))
            ? ImmutableFields.Identity
            : ImmutableFields.Of(kind, inputs, settings);
        var detailed = Without(request.IgnoreChanges, ObjectDiff.Of(old, inputs, fixedFields));
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

    /// <summary>
    /// The differences without those at paths where the program wants none: what stands there in the cluster may differ from what the program had asked for.
    /// A key that paths have in quotes is left, as by the real provider.
    /// </summary>
    private static ImmutableSortedDictionary<string, PropertyDiff> Without(
        ImmutableArray<string> ignored, ImmutableSortedDictionary<string, PropertyDiff> differences) => differences.RemoveRange(
        from path in ignored.Select(PropertyPath.TryParse).OfType<PropertyPath>()
        from difference in differences.Keys.Select(PropertyPath.TryParse).OfType<PropertyPath>()
        where path.Contains(difference)
        select difference.ToString());

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
