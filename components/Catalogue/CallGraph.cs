namespace Payments.Infra.Components.Catalogue;

/// <summary>Who calls whom, from the catalogue. Every allow rule, egress host and network policy is derived from it.</summary>
public sealed class CallGraph
{
    private readonly ImmutableDictionary<string, ServiceDefinition> byName;

    /// <summary>The calls of some services.</summary>
    /// <param name="services">The services.</param>
    /// <exception cref="ArgumentException">
    /// A name stands twice, or a call goes to no service, to its own, or to nothing of it, or calls go in a circle.
    /// </exception>
    public CallGraph(IEnumerable<ServiceDefinition> services)
    {
        Services = [.. services];
        foreach (var duplicate in Services.GroupBy(service => service.Name).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"Two services have the name '{duplicate.Key}'; names must differ.");
        }

        byName = Services.ToImmutableDictionary(service => service.Name);
        foreach (var service in Services)
        {
            if (service.ManagementPort == service.Port)
            {
                throw new ArgumentException(
                    $"{service.Name} has its management endpoints on its own port {service.Port}; leave ManagementPort out, or name another port.");
            }

            foreach (var call in service.Calls)
            {
                Check(service, call);
            }
        }

        if (Circle() is { } circle)
        {
            throw new ArgumentException(
                $"Calls go in a circle: {string.Join(" → ", circle)}. "
                + "Remove one of them, or, if it is made once the other has been answered, declare it IsCallback.");
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

    /// <summary>Names along the first circle of calls that wait for their answers; null when there is none.</summary>
    private List<string>? Circle()
    {
        var (path, done) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        return byName.Keys.Order(StringComparer.Ordinal).Select(From).FirstOrDefault(circle => circle is not null);

        List<string>? From(string name)
        {
            if (path.IndexOf(name) is var start and >= 0)
            {
                return [.. path[start..], name];
            }

            if (!done.Add(name))
            {
                return null;
            }

            path.Add(name);
            var circle = byName[name].Calls.Where(call => !call.IsCallback).Select(call => call.Service).Order(StringComparer.Ordinal)
                .Select(From).FirstOrDefault(found => found is not null);
            path.RemoveAt(path.Count - 1);
            return circle;
        }
    }

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
