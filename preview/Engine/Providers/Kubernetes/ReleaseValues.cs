using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Values of a release: those of its files, and over them those of the program.</summary>
internal static class ReleaseValues
{
    /// <summary>The values; unknown when a file of them is not at hand.</summary>
    /// <param name="inputs">Inputs of the release, without wrappers of secrets.</param>
    public static PropertyValue Of(PropertyValue.Map inputs)
    {
        var given = inputs["values"] ?? PropertyValue.Map.Empty;
        return inputs["valueYamlFiles"] switch
        {
            null or PropertyValue.List { Items.IsEmpty: true } => given,
            PropertyValue.List files when given is PropertyValue.Map map => files.Items.Aggregate(
                (PropertyValue)PropertyValue.Map.Empty, (merged, file) => Merge(merged, Read(file))) is var merged ? Merge(merged, map) : given,
            _ => PropertyValue.Unknown,
        };
    }

    private static PropertyValue Merge(PropertyValue under, PropertyValue over) => (under, over) switch
    {
        (PropertyValue.Map below, PropertyValue.Map above) => above.Fields.Aggregate(
            below, (merged, field) => merged.With(field.Key, merged[field.Key] is { } old ? Merge(old, field.Value) : field.Value)),
        _ => over,
    };

    private static PropertyValue Read(PropertyValue file) => file is PropertyValue.Asset { IsArchive: false, Content: var content }
        ? content["text"] is PropertyValue.Text text ? ManifestReader.ReadOne(text.Value)
            : content["path"] is PropertyValue.Text { Value: var path } && File.Exists(path) ? ManifestReader.ReadOne(File.ReadAllText(path))
            : PropertyValue.Unknown
        : PropertyValue.Unknown;
}
