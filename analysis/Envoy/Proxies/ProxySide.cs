namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>
/// What a proxy has in one context, before it is patched. A part is made when it is first asked for: a mesh has workloads times services of them, and
/// most patches look at the listeners of one side alone.
/// </summary>
/// <param name="context">The context.</param>
/// <param name="listeners">Makes its listeners.</param>
/// <param name="routes">Makes its routes.</param>
/// <param name="clusters">Makes its clusters.</param>
internal sealed class ProxySide(
    PatchContext context, Func<IReadOnlyList<Listener>> listeners, Func<IReadOnlyList<RouteTable>> routes, Func<IReadOnlyList<ProxyCluster>> clusters)
{
    /// <summary>The context.</summary>
    public PatchContext Context { get; } = context;

    /// <summary>Where it takes connections.</summary>
    public IReadOnlyList<Listener> Listeners => field ??= listeners();

    /// <summary>Where it sends requests.</summary>
    public IReadOnlyList<RouteTable> Routes => field ??= routes();

    /// <summary>What it knows as destinations.</summary>
    public IReadOnlyList<ProxyCluster> Clusters => field ??= clusters();
}
