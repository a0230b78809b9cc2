using System.Collections.Immutable;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack can configure: a property is a section, <c>payments:&lt;section&gt;</c> in its file.</summary>
internal sealed record PaymentsSettings
{
    /// <summary>The services, by their names in the catalogue.</summary>
    public ImmutableSortedDictionary<string, ServiceSettings> Services { get; init; } =
        ImmutableSortedDictionary<string, ServiceSettings>.Empty;

    /// <summary>Reads the configuration that the engine passes.</summary>
    /// <exception cref="SettingsException">Something is wrong with it; the message says everything that is.</exception>
    public static PaymentsSettings Load() => Load(StackConfiguration.FromEnvironment());

    /// <summary>Reads a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="SettingsException">Something is wrong with it; the message says everything that is.</exception>
    public static PaymentsSettings Load(StackConfiguration configuration)
    {
        var problems = new ProblemList(configuration.FileName);
        var settings = SectionBinder.Bind<PaymentsSettings>(configuration, problems);
        RequireEveryService(settings, problems);
        problems.ThrowIfAny();
        return settings;
    }

    private static void RequireEveryService(PaymentsSettings settings, ProblemList problems)
    {
        var names = ServiceCatalogue.All.Select(service => service.Name).ToList();
        const string Section = $"{StackConfiguration.Namespace}:services";
        foreach (var unknown in settings.Services.Keys.Where(name => !names.Contains(name)))
        {
            problems.UnknownKey($"{Section}.{unknown}", unknown, names);
        }

        foreach (var missing in names.Where(name => !settings.Services.ContainsKey(name) && !problems.Mentions($"{Section}.{name}") && !problems.Mentions(Section)))
        {
            problems.Missing($"{Section}.{missing}.version", "a tag of the service's image, such as 1.0.0");
        }
    }
}
