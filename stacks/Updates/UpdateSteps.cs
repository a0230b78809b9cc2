using System.Globalization;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Data;
using Payments.Infra.Stacks.Settings.Target;

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

    /// <summary>Name of the stack output that keeps how far the update went.</summary>
    public const string Phase = "phase";

    /// <summary>Name of the stack output that keeps which images the registry must hold.</summary>
    public const string Images = "images";

    /// <summary>Name of the stack output that keeps what the cluster was made with.</summary>
    public const string Cluster = "cluster";

    /// <summary>Key of the system pool among them.</summary>
    public const string SystemPool = "system";

    /// <summary>Before the track of pods in dedicated pools, which are on one track in all of them.</summary>
    private const string InPools = "dedicated-";

    private const string KubernetesVersion = "kubernetesVersion";
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

    /// <inheritdoc cref="SharesOf"/>
    public static string PhaseOf(PaymentsSettings settings) => settings.Target.Phase.ToString().ToLowerInvariant();

    /// <inheritdoc cref="SharesOf"/>
    public static ImmutableDictionary<string, string> ClusterOf(PaymentsSettings settings) => settings.Azure is not { } azure
        ? ImmutableDictionary<string, string>.Empty
        : ImmutableDictionary<string, string>.Empty.Add(KubernetesVersion, $"{azure.KubernetesVersion}").Add(SystemPool, azure.System.Description);

    /// <summary>Sizes of the volumes in mebibytes, by store, mode and volume.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static ImmutableDictionary<string, int> VolumesOf(PaymentsSettings settings) =>
        VolumeSizes.From(settings.Data).ToImmutableDictionary(volume => volume.Key, volume => volume.Size.Mebibytes);

    /// <summary>What a first update hears that wants all at once.</summary>
    /// <param name="stack">Name of the stack.</param>
    public static string FoundationFirst(string stack) =>
        "payments:target.phase: nothing of this stack is there yet, and its pods would wait for images that its registry has not got; set it to foundation and "
        + $"update, bring images and secrets there ('payments images --stack {stack}' prints the commands; docs/azure.md), then remove it and update again";

    /// <summary>Changes that the last update's state does not allow in one step; none for a first update.</summary>
    /// <param name="last">Outputs of the last update.</param>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<string> Problems(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        PhaseProblems(last, settings.Target)
            .Concat(ClusterProblems(last, settings.Azure))
            .Concat(ArchiveSteps.Problems(last, settings.Azure))
            .Concat(settings.Target.Phase == DeploymentPhase.Foundation ? [] : PlatformProblems(last, settings));

    private static IEnumerable<string> PhaseProblems(ImmutableDictionary<string, object> last, TargetSettings target)
    {
        if (target.Phase == DeploymentPhase.Foundation && !Map(last, Shares).IsEmpty)
        {
            yield return "payments:target.phase: the platform runs, and foundation would take it away; remove phase";
        }
    }

    private static IEnumerable<string> ClusterProblems(ImmutableDictionary<string, object> last, AzureSettings? azure)
    {
        if (azure is not null
            && Components.Azure.KubernetesVersion.TryParse(Map(last, Cluster).GetValueOrDefault(KubernetesVersion) as string, null, out var before)
            && !before.IsIn(before, azure.KubernetesVersion))
        {
            yield return $"payments:azure.kubernetesVersion: the cluster runs {before}, and AKS goes back to no older version; set it to {before} or newer";
        }
    }

    private static IEnumerable<string> PlatformProblems(ImmutableDictionary<string, object> last, PaymentsSettings settings) =>
        ReleaseProblems(last, settings)
            .Concat(MeshProblems(last, settings.Mesh.Istio))
            .Concat(VolumeProblems(last, settings.Data))
            .Concat(StoreSteps.Problems(last, settings))
            .Concat(RotationSteps.Problems(last, settings));

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

    /// <summary>An output that is a map; empty where there is none.</summary>
    /// <param name="from">Outputs.</param>
    /// <param name="key">Name of the output.</param>
    internal static ImmutableDictionary<string, object> Map(ImmutableDictionary<string, object> from, string key) =>
        from.GetValueOrDefault(key) as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;
}
