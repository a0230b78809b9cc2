using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>Values as they may be shown: all secrets look alike, so that none is seen to change, and files have no content.</summary>
internal static class ShownValues
{
    private static readonly PropertyValue Secret = new PropertyValue.SecretValue(new PropertyValue.Text("[secret]"));
    private static readonly PropertyValue Elided = new PropertyValue.Text("<contents elided>");

    /// <summary>The state with its values as they may be shown.</summary>
    public static ResourceState Of(ResourceState state) => state with { Inputs = Of(state.Inputs), Outputs = Of(state.Outputs) };

    /// <summary>The object as it may be shown.</summary>
    public static PropertyValue.Map Of(PropertyValue.Map map) => new(map.Fields
        .ToImmutableSortedDictionary(field => field.Key, field => Of(field.Value), StringComparer.Ordinal));

    private static PropertyValue Of(PropertyValue value) => value switch
    {
        // A secret that is not known has nothing to hide.
        PropertyValue.SecretValue { Value: PropertyValue.UnknownValue } => PropertyValue.Unknown,
        PropertyValue.SecretValue => Secret,
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Of)]),
        PropertyValue.Map map => Of(map),
        PropertyValue.Asset { IsArchive: false } asset when asset.Content["text"] is not null =>
            asset with { Content = asset.Content.With("text", Elided) },
        // Files are equal by their hash alone: setting one over another would leave the content that is hidden.
        PropertyValue.Asset { IsArchive: true } archive when archive.Content["assets"] is PropertyValue.Map assets =>
            archive with { Content = archive.Content.Without("assets").With("assets", Of(assets)) },
        _ => value,
    };
}
