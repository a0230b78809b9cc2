using System.Collections.Immutable;

namespace Payments.Infra.Components.Services;

/// <summary>Who calls whom, from the catalogue. Every allow rule, egress host and network policy is derived from it.</summary>
public sealed class CallGraph
{
    private readonly ImmutableDictionary<string, ServiceDefinition> byName;

    /// <summary>The calls of some services.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="ArgumentException">A name stands twice, or a call goes to no service, to its own, or to nothing of it.</exception>
    public CallGraph(IEnumerable<ServiceDefinition> services)
    {
        Services = [.. services];
        foreach (var twin in Services.GroupBy(service => service.Name).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"Two services have the name '{twin.Key}'; names must differ.");
        }

        byName = Services.ToImmutableDictionary(service => service.Name);
        foreach (var service in Services)
        {
            foreach (var call in service.Calls)
            {
                Check(service, call);
            }
        }
    }

    /// <summary>The services, as they were given.</summary>
    public ImmutableArray<ServiceDefinition> Services { get; }

    /// <summary>Services that a service calls, by name.</summary>
    /// <param name="service">The caller.</param>
    public IEnumerable<ServiceDefinition> CalleesOf(ServiceDefinition service) =>
        service.Calls.Select(call => call.Service).Distinct().Order(StringComparer.Ordinal).Select(name => byName[name]);

    /// <summary>Services that call a service, by name, and what of it each calls.</summary>
    /// <param name="service">The service that is called.</param>
    public IEnumerable<(ServiceDefinition Caller, ImmutableArray<Operation> Operations)> CallersOf(ServiceDefinition service) =>
        from caller in Services
        orderby caller.Name
        let operations = caller.Calls.Where(call => call.Service == service.Name).SelectMany(call => call.Operations).ToImmutableArray()
        where operations.Length > 0
        select (caller, operations);

    private void Check(ServiceDefinition service, ServiceCall call)
    {
        var problem = !byName.ContainsKey(call.Service) ? $"there is no such service; known are {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}"
            : call.Service == service.Name ? "a service does not call itself through the mesh; remove the call"
            : call.Operations.IsEmpty ? "it names no operation; name the methods and paths that are called"
            : null;
        if (problem is not null)
        {
            throw new ArgumentException($"{service.Name} calls '{call.Service}': {problem}.");
        }
    }
}
