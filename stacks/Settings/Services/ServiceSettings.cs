using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Services;

/// <summary>Settings of one service in a stack.</summary>
internal sealed record ServiceSettings : ServiceDefaults
{
    /// <summary>Creates settings with the defaults.</summary>
    public ServiceSettings()
    {
    }

    /// <summary>Creates settings that start from those of all services.</summary>
    /// <param name="defaults">Settings of all services.</param>
    public ServiceSettings(ServiceDefaults defaults)
        : base(defaults)
    {
    }

    /// <summary>Names of the topics that it owns and writes to. Default those of the catalogue.</summary>
    public ImmutableArray<string> Produces { get; init; }

    /// <summary>Names of the topics that it reads. Default those of the catalogue.</summary>
    public ImmutableArray<string> Consumes { get; init; }

    /// <summary>The service as the stack has it.</summary>
    /// <param name="service">The service as the catalogue has it.</param>
    /// <param name="catalogue">All services of the catalogue, whose topics keep their properties.</param>
    public ServiceDefinition Over(ServiceDefinition service, ImmutableArray<ServiceDefinition> catalogue) => service with
    {
        Image = Image.Length > 0 ? Image : service.Image,
        Objective = Objective.Over(service.Objective),
        Resilience = service.Resilience with { RequestsPerSecond = RequestsPerSecond ?? service.Resilience.RequestsPerSecond },
        Produces = Produces.IsDefault ? service.Produces : [.. Produces.Select(name => Find(name, catalogue))],
        Consumes = Consumes.IsDefault ? service.Consumes : Consumes,
    };

    private static Topic Find(string name, ImmutableArray<ServiceDefinition> catalogue) =>
        catalogue.SelectMany(service => service.Produces).FirstOrDefault(topic => topic.Name == name) ?? new Topic { Name = name };
}
