using Payments.Infra.Components.Delivery;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh.Rollouts;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Flagger, and what it is to do with new versions of each service that is named for it; nothing where none is.</summary>
internal static class AutomatedReleases
{
    /// <summary>Declares them.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="name">Name of the namespace of the services.</param>
    /// <param name="services">That namespace.</param>
    /// <param name="images">Where images come from.</param>
    /// <param name="kubernetes">Provider of the cluster.</param>
    /// <param name="needs">What the releases of a service wait for: its pods, and the routes to them.</param>
    public static void Declare(
        ResolvedStack stack, string name, Namespace services, ImageSource images, ProviderResource kubernetes, Func<string, Resource[]> needs)
    {
        if (stack.Settings.Delivery.Rollouts is not { } rollouts)
        {
            return;
        }

        var flagger = new Flagger(
            "flagger",
            new FlaggerArgs { ServiceNamespace = name, Images = images },
            new ComponentResourceOptions { Provider = kubernetes, DependsOn = { services } });
        foreach (var service in stack.Services.All.Where(service => service.IsAutomated))
        {
            _ = new Rollout(
                service.Name,
                new RolloutArgs
                {
                    Namespace = name,
                    Service = service,
                    Settings = rollouts,
                    ScrapeSeconds = stack.Settings.Observability.Metrics.IntervalSeconds,
                },
                new ComponentResourceOptions { Provider = kubernetes, DependsOn = new Resource[] { flagger.Release }.Concat(needs(service.Name)).ToArray() });
        }
    }
}
