using System.Globalization;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Data;

namespace Payments.Infra.Stacks.Updates;

/// <summary>
/// What must not change in one update. The engine changes subsets before the routes to them, and control planes before
/// the pods that use them: what is still in use must be left standing for one update more.
/// </summary>
internal static class UpdateSteps
{
    /// <summary>Name of the stack output that keeps each service's shares.</summary>
    public const string Shares = "releases";

    /// <summary>Name of the stack output that keeps the control planes.</summary>
    public const string Mesh = "istio";

    /// <summary>Name of the stack output that keeps the sizes of volumes.</summary>
    public const string Volumes = "volumes";

    /// <summary>Before the track of pods in dedicated pools, which are on one track in all of them.</summary>
    private const string InPools = "dedicated-";

    private const string InUse = "version";
    private const string Beside = "beside";

    /// <summary>Outputs that record this update for the next one.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static ImmutableDictionary<string, object> SharesOf(PaymentsSettings settings) =>
        settings.Releases.ToImmutableDictionary(entry => entry.Key, entry => (object)SubsetsOf(entry.Value));

    /// <inheritdoc cref="SharesOf"/>
    public static ImmutableDictionary<string, string> MeshOf(PaymentsSettings settings) => ImmutableDictionary<string, string>.Empty
        .Add(InUse, $"{settings.Mesh.Istio.Version}")
        .Add(Beside, $"{settings.Mesh.Istio.Beside}");

    /// <summary>Sizes of the volumes in mebibytes, by store, mode and volume.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static ImmutableDictionary<string, int> VolumesOf(PaymentsSettings settings) =>
        VolumeSizes.From(settings.Data).ToImmutableDictionary(volume => volume.Key, volume => volume.Size.Mebibytes);

    /// <summary>Changes that the last update's state does not allow in one step; none for a first update.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<string> Problems(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        ReleaseProblems(last, settings).Concat(MeshProblems(last, settings.Mesh.Istio)).Concat(VolumeProblems(last, settings.Data));

    private static IEnumerable<string> ReleaseProblems(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        from service in settings.Releases
        from share in Map(Map(last, Shares), service.Key)
        let percent = Convert.ToInt32(share.Value, CultureInfo.InvariantCulture)
        where percent > 0 && !SubsetsOf(service.Value).ContainsKey(share.Key)
        orderby service.Key, share.Key
        select share.Key.StartsWith(InPools, StringComparison.Ordinal)
            ? Retired($"{service.Key}.dedicated", share.Key[InPools.Length..], percent, service.Value.OfPools)
            : Retired(service.Key, share.Key, percent, service.Value);

    private static ImmutableDictionary<string, int> SubsetsOf(Release release) =>
        release.Shares.AddRange(release.OfPools.Shares.Select(share => KeyValuePair.Create($"{InPools}{share.Key}", share.Value))).ToImmutableDictionary();

    private static string Retired(string release, string track, int percent, Release now) =>
        $"payments:releases.{release}: the pods of track {track} got {percent} % of the requests at the last update, and now would be gone; "
        + (percent == 100
            ? $"if they run {now.Stable}, say so with 'track: {track}'; else move the requests off them first"
            : "first set weight so that they get none, and retire them in the next update");

    private static IEnumerable<string> MeshProblems(ImmutableDictionary<string, object> last, IstioInstallation now)
    {
        var mesh = Map(last, Mesh);
        if (!IstioVersion.TryParse(mesh.GetValueOrDefault(InUse) as string, CultureInfo.InvariantCulture, out var before) || before == now.Version)
        {
            yield break;
        }

        const string Section = "payments:mesh.istio";
        if (mesh.GetValueOrDefault(Beside) as string != $"{now.Version}")
        {
            yield return before.IsNextTo(now.Version)
                ? $"{Section}.version: {now.Version} is not installed yet; keep version {before}, set beside to {now.Version}, update, and then exchange them"
                : $"{Section}.version: {now.Version} is more than one minor version from {before}, which runs; upgrade one minor version at a time";
        }
        else if (now.Beside != before)
        {
            yield return $"{Section}.beside: pods still have sidecars of {before}; keep it beside for this update, and remove it in the next";
        }
    }

    private static IEnumerable<string> VolumeProblems(ImmutableDictionary<string, object> last, DataSettings now) =>
        from volume in VolumeSizes.From(now)
        let before = Map(last, Volumes).GetValueOrDefault(volume.Key)
        where before is not null
        let mebibytes = Convert.ToInt32(before, CultureInfo.InvariantCulture)
        where volume.Size.Mebibytes < mebibytes
        select $"payments:data.{volume.Path}: {volume.Size} is less than the {new ByteQuantity(mebibytes)} that the volume has, and volumes cannot shrink; "
            + $"set it to {new ByteQuantity(mebibytes)} or more, or restore into a new one";

    private static ImmutableDictionary<string, object> Map(ImmutableDictionary<string, object> from, string key) =>
        from.GetValueOrDefault(key) as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;
}
