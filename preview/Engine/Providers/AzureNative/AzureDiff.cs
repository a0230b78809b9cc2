using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.AzureNative;

/// <summary>Compares inputs, and tells what Azure cannot change in place.</summary>
internal static class AzureDiff
{
    private const string Version = "azureApiVersion";

    private static readonly ImmutableSortedDictionary<string, PropertyDiff> NoDifferences = ImmutableSortedDictionary<string, PropertyDiff>.Empty;

    public static DiffResult Of(DiffRequest request)
    {
        var old = WithVersion(request);
        var diff = ObjectDifference.Of(Comparable(old), Spelled(Comparable(request.Inputs), old));
        var fixedPaths = FixedProperties.Of(Urns.TypeOf(request.Urn));
        var detailed = (diff.Detailed ?? NoDifferences).ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => IsReplacing(entry.Key, entry.Value.Kind) ? entry.Value with { Kind = Replacing(entry.Value.Kind) } : entry.Value,
            StringComparer.Ordinal);
        ImmutableArray<string> replaced = [.. detailed.Where(entry => entry.Value.Kind is not
            (PropertyDiffKind.Add or PropertyDiffKind.Delete or PropertyDiffKind.Update)).Select(entry => entry.Key)];
        return diff with
        {
            Detailed = diff.Detailed is null ? null : detailed,
            ReplaceKeys = replaced,
            DeleteBeforeReplace = replaced.Length > 0 && request.OldInputs[CheckedInputs.CreateBeforeDelete] is not PropertyValue.Bool { Value: true },
        };

        bool IsReplacing(string path, PropertyDiffKind kind) => (fixedPaths.Covers(path, kind) || IsAddress(path, request.OldOutputs))
            && !(kind == PropertyDiffKind.Add && Equals(request.OldOutputs[path], request.Inputs[path]));
    }

    /// <summary>A part of the address comes back under no name of its own; what does is a value.</summary>
    private static bool IsAddress(string path, PropertyValue.Map outputs) => Address.HasPart(path) && outputs[path] is null;

    /// <summary>Inputs that an older provider kept have no version of Azure's API, and the outputs do.</summary>
    private static PropertyValue.Map WithVersion(DiffRequest request) =>
        request.OldInputs[Version] is null && request.Inputs[Version] is not null && request.OldOutputs[Version] is { } version
            ? request.OldInputs.With(Version, version)
            : request.OldInputs;

    private static PropertyValue.Map Comparable(PropertyValue.Map inputs) => new(inputs.Fields.RemoveRange(inputs.Fields.Keys.Where(CheckedInputs.IsInternal)));

    /// <summary>Azure takes a place and a group in several spellings: <c>West Europe</c> and <c>westeurope</c>. They stay as they were.</summary>
    private static PropertyValue.Map Spelled(PropertyValue.Map inputs, PropertyValue.Map old) => inputs
        .Keep("location", old, text => text.Replace(" ", "", StringComparison.Ordinal))
        .Keep("resourceGroupName", old, text => text);

    private static PropertyValue.Map Keep(this PropertyValue.Map inputs, string key, PropertyValue.Map old, Func<string, string> plain) =>
        (old[key], inputs[key]) is (PropertyValue.Text before, PropertyValue.Text after)
        && string.Equals(plain(before.Value), plain(after.Value), StringComparison.OrdinalIgnoreCase)
            ? inputs.With(key, before)
            : inputs;

    private static PropertyDiffKind Replacing(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        _ => PropertyDiffKind.UpdateReplace,
    };
}
