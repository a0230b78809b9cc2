using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Observability;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings;

/// <summary>What a stack can configure: a property is a section, <c>payments:&lt;section&gt;</c> in its file.</summary>
internal sealed record PaymentsSettings
{
    /// <summary>The services, by their names in the catalogue.</summary>
    public ImmutableSortedDictionary<string, ServiceSettings> Services { get; init; } =
        ImmutableSortedDictionary<string, ServiceSettings>.Empty;

    /// <summary>Versions of the services, by their names in the catalogue; every service needs one.</summary>
    public ImmutableSortedDictionary<string, Release> Releases { get; init; } =
        ImmutableSortedDictionary<string, Release>.Empty;

    /// <inheritdoc cref="TargetSettings"/>
    public TargetSettings Target { get; init; } = new();

    /// <summary>The cluster in Azure and its surroundings; null where the cluster is there already.</summary>
    public AzureSettings? Azure { get; init; }

    /// <inheritdoc cref="MeshSettings"/>
    [Required]
    public MeshSettings Mesh { get; init; } = new();

    /// <summary>The tenants. A stack that names any names all of its own; the default is <see cref="TenantCatalogue.All"/>.</summary>
    public ImmutableArray<Tenant> Tenants { get; init; } = TenantCatalogue.All;

    /// <inheritdoc cref="DataSettings"/>
    public DataSettings Data { get; init; } = new();

    /// <inheritdoc cref="FaultSettings"/>
    public FaultSettings Faults { get; init; } = new();

    /// <inheritdoc cref="ObservabilitySettings"/>
    public ObservabilitySettings Observability { get; init; } = new();

    /// <summary>The services of the catalogue, with the topics that they write and read here.</summary>
    public ImmutableArray<ServiceDefinition> Catalogue => [.. ServiceCatalogue.All.Select(Here)];

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
        CheckNames(settings, problems);
        CheckTenants(settings, problems);
        CheckFaults(settings, configuration.Stack, problems);
        AzureLimits.Check(settings, configuration.Stack, problems);
        DataChecks.Check(settings, problems);
        ObservabilityChecks.Check(settings, configuration.Stack, problems);
        problems.ThrowIfAny();
        return settings;
    }

    /// <summary>What a stack says of a service, or the defaults.</summary>
    /// <param name="name">Name of the service.</param>
    public ServiceSettings Service(string name) => Services.GetValueOrDefault(name) ?? new ServiceSettings();

    private ServiceDefinition Here(ServiceDefinition service)
    {
        var own = Service(service.Name);
        return service with
        {
            Produces = own.Produces.IsDefault ? service.Produces : [.. own.Produces.Select(ServiceCatalogue.TopicOf)],
            Consumes = own.Consumes.IsDefault ? service.Consumes : own.Consumes,
        };
    }

    private static void CheckNames(PaymentsSettings settings, ProblemList problems)
    {
        var names = ServiceCatalogue.All.Select(service => service.Name).ToList();
        RefuseUnknown("services", settings.Services.Keys, names, problems);
        RefuseUnknown("releases", settings.Releases.Keys, names, problems);

        const string Section = $"{StackConfiguration.Namespace}:releases";
        if (problems.Mentions(Section))
        {
            // What is wrong with the section itself comes first: a release that could not be read is not a missing one.
            return;
        }

        foreach (var name in names.Where(name => !settings.Releases.ContainsKey(name)))
        {
            problems.Missing($"{Section}.{name}.stable", "a tag of the service's image, such as 1.0.0");
        }
    }

    private static void CheckTenants(PaymentsSettings settings, ProblemList problems)
    {
        foreach (var problem in TenantList.Twins(settings.Tenants))
        {
            problems.Conflict($"{StackConfiguration.Namespace}:tenants", problem);
        }
    }

    private static void CheckFaults(PaymentsSettings settings, string stack, ProblemList problems)
    {
        const string Section = $"{StackConfiguration.Namespace}:faults";
        var faults = settings.Faults;
        if (FaultSettings.IsProduction(stack) && !faults.Rules.IsEmpty && !faults.AllowInProduction)
        {
            problems.Conflict($"{Section}.rules", $"{stack} is production; remove the rules, or set allowInProduction to true if payments may fail on purpose");
        }

        var names = ServiceCatalogue.All.Select(service => service.Name).ToList();
        foreach (var (fault, index) in faults.Rules.Select((fault, index) => (fault, index)).Where(entry => entry.fault.Service.Length > 0))
        {
            RefuseUnknownValue($"{Section}.rules[{index}].service", fault.Service, names, problems);
        }

        foreach (var twin in faults.Rules.GroupBy(fault => fault.Name).Where(group => group.Count() > 1))
        {
            problems.Conflict($"{Section}.rules", $"two have the name '{twin.Key}'; give each its own");
        }
    }

    private static void RefuseUnknownValue(string path, string value, List<string> known, ProblemList problems)
    {
        if (!known.Contains(value))
        {
            problems.Invalid(path, $"\"{value}\"", $"one of {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }
    }

    private static void RefuseUnknown(string section, IEnumerable<string> given, List<string> names, ProblemList problems)
    {
        foreach (var unknown in given.Where(name => !names.Contains(name)))
        {
            problems.UnknownKey($"{StackConfiguration.Namespace}:{section}.{unknown}", unknown, names);
        }
    }
}
