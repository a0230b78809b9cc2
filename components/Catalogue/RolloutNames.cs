namespace Payments.Infra.Components.Catalogue;

/// <summary>
/// Names of what belongs to the automated releases of a service. Flagger names all that it makes after the Deployment that it takes releases
/// from, so that nothing of it has a name of the program's own objects (fluxcd/flagger 1.44: <c>GetServiceNames</c>, <c>createPrimaryDeployment</c>).
/// </summary>
/// <param name="Service">Name of the service.</param>
internal sealed record RolloutNames(string Service)
{
    private const string OfTarget = "-rollout";
    private const string OfPrimary = $"{OfTarget}-primary";
    private const string OfCanary = $"{OfTarget}-canary";

    /// <summary>What the names of Flagger's Services have behind that of the service.</summary>
    public static ImmutableArray<string> Suffixes { get; } = [OfTarget, OfPrimary, OfCanary];

    /// <summary>The Deployment that a new version is given to, its autoscaler, its <c>Canary</c>, and the routes that Flagger writes.</summary>
    public string Target => Service + OfTarget;

    /// <summary>The Deployment that serves, made by Flagger, and the Service of its pods.</summary>
    public string Primary => Service + OfPrimary;

    /// <summary>The Service of the pods of a version under test.</summary>
    public string Canary => Service + OfCanary;
}
