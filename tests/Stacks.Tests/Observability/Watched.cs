using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Observability;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Systems to watch.</summary>
internal static class Watched
{
    public const string Runbooks = "https://runbooks.example.com";

    /// <summary>That of the catalogue, with everything in it that can be watched.</summary>
    public static ObservedSystem Catalogue { get; } = PaymentsStack.Observed(Configurations.Resolve()) with { HasLongTermMetrics = true };

    /// <summary>That of a stack of the repository, and the address of its runbooks.</summary>
    public static (ObservedSystem System, string Runbooks) OfStack(string stack)
    {
        var values = Previews.Stack(stack).Config.ToImmutableSortedDictionary(
            entry => entry.Key[$"{StackConfiguration.Namespace}:".Length..], entry => entry.Value.Text, StringComparer.Ordinal);
        var resolved = ResolvedStack.Load(new StackConfiguration(stack, values, []), new PlatformCatalogue(ServiceCatalogue.All, TenantCatalogue.All));
        var settings = resolved.Settings;
        return (PaymentsStack.Observed(resolved) with { HasLongTermMetrics = settings.Observability.Metrics.LongTerm is not null }, settings.Observability.Alerts.Runbooks);
    }

    /// <summary>The same with one service more, as an entry in the catalogue adds it.</summary>
    public static ObservedSystem With(string service) => Catalogue with
    {
        Services = [.. Catalogue.Services, new ServiceDefinition { Name = service }],
        Releases = Catalogue.Releases.Add(service, new Release { Stable = "1" }),
    };

    /// <summary>A service with a promise of its own.</summary>
    public static ObservedSystem WithObjective(ServiceObjective objective) => Catalogue with
    {
        Services = [.. Catalogue.Services.Select(service => service with { Objective = objective }).Take(1)],
    };

    public static ImmutableArray<string> Names(ObservedSystem system) => [.. system.Services.Select(service => service.Name)];
}
