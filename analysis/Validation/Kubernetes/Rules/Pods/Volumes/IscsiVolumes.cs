using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Disks that are reached over iSCSI.</summary>
internal static partial class IscsiVolumes
{
    public static IEnumerable<FieldError> Check(Field source)
    {
        var (name, initiator, number) = (source["iqn"], source["initiatorName"], source["lun"]);
        var needsSecret = (source["chapAuthDiscovery"].IsTrue || source["chapAuthSession"].IsTrue) && !source["secretRef"].Exists;
        return VolumeSources.Needed(source, "targetPortal", "iqn")
            .Concat(name.Text.Length > 0 ? CheckName(name) : [])
            .Concat(number.Integer is < 0 or > 255 ? [FieldErrors.Invalid(number, "must be between 0 and 255, inclusive")] : [])
            .Concat(needsSecret ? [FieldErrors.Required(source["secretRef"])] : [])
            .Concat(initiator.Exists ? CheckName(initiator with { Path = source.Path.Child("initiatorname") }) : []);
    }

    private static IEnumerable<FieldError> CheckName(Field name) => (name.Text.Length < 3 ? "" : name.Text[..3]) switch
    {
        "iqn" => Wrong(name, Qualified().IsMatch(name.Text)),
        "eui" => Wrong(name, Eui().IsMatch(name.Text)),
        "naa" => Wrong(name, Naa().IsMatch(name.Text)),
        _ => [PodErrors.Text(name, "must be valid format starting with iqn, eui, or naa")],
    };

    private static IEnumerable<FieldError> Wrong(Field name, bool isRight) => isRight ? [] : [PodErrors.Text(name, "must be valid format")];

    [GeneratedRegex(@"iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+(:[^,;*&$|\s]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"\Aeui.[A-Za-z0-9]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Eui();

    [GeneratedRegex(@"\Anaa.[A-Za-z0-9]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Naa();
}
