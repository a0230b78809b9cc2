using System.Globalization;

namespace Payments.Infra.Components.Catalogue;

/// <summary>
/// Requests a second that each pod gets while every tenant sends as many as it may: bursts, multiplied by the calls that a
/// request from outside makes, over the fewest pods of a pool.
/// </summary>
/// <param name="services">The services and tenants.</param>
public sealed class PodLoad(StackServices services)
{
    /// <summary>What a pod takes on where tenants ask for less.</summary>
    private const int Least = 200;

    /// <summary>Requests a second that a pod takes on; above it they get 429.</summary>
    /// <param name="service">The service of the pod.</param>
    /// <param name="pool">Its pool.</param>
    public int LimitOf(RunningService service, string pool) =>
        service.Definition.Resilience.RequestsPerSecond ?? Math.Max(Least, Of(service, pool));

    /// <summary>What is less than tenants have been promised, with the ways out.</summary>
    public IEnumerable<(string Service, string Text)> Problems() =>
        from service in services.All
        let limit = service.Definition.Resilience.RequestsPerSecond
        where limit is not null
        from pool in services.Tenants.Pools
        let load = Of(service, pool)
        where load > limit
        select (service.Name, string.Create(
            CultureInfo.InvariantCulture,
            $"a pod takes on {limit}, and in pool {pool} gets up to {load}: {BurstOf(pool)} requests a second may come from outside, each makes "
            + $"{Each(service.Definition)} here, and {service.Replicas.Min} pods share them; raise it to {load}, raise replicas.min to "
            + $"{Share(BurstOf(pool) * Each(service.Definition), limit!.Value)}, or lower the burst of tenants"));

    private int Of(RunningService service, string pool) => (int)Math.Min(int.MaxValue, Share(BurstOf(pool) * Each(service.Definition), service.Replicas.Min));

    private long BurstOf(string pool) => services.Tenants.All
        .Where(tenant => (tenant.IsDedicated ? tenant.DedicatedPool : TenantList.StandardPool) == pool)
        .Sum(tenant => (long)tenant.Burst);

    /// <summary>Requests to a service for each one from outside; calls back to who called are made once, and call nothing further.</summary>
    private long Each(ServiceDefinition service) => Forward(service) + Calls(service, callbacks: true).Sum(call => Forward(call.Caller) * call.PerRequest);

    private long Forward(ServiceDefinition service) =>
        (service.PublicOperations.IsEmpty ? 0 : 1) + Calls(service, callbacks: false).Sum(call => Forward(call.Caller) * call.PerRequest);

    private IEnumerable<(ServiceDefinition Caller, int PerRequest)> Calls(ServiceDefinition service, bool callbacks) =>
        from caller in services.Definitions
        from call in caller.Calls
        where call.Service == service.Name && call.IsCallback == callbacks
        select (caller, call.PerRequest);

    private static long Share(long requests, int pods) => (requests + pods - 1) / pods;
}
