namespace Payments.Infra.Components.Delivery;

/// <summary>
/// Argo CD, the namespaces that it keeps as a repository says, and what it needs for that: one project and one application. It has no right outside
/// of those namespaces and its own, so that every object keeps one owner.
/// </summary>
public sealed class ArgoCd : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ArgoCd(string name, ArgoCdArgs args, ComponentResourceOptions? options = null)
        : base("payments:delivery:ArgoCd", name, args, options)
    {
        var (chart, settings) = (Charts.ArgoCd, args.Settings);
        var ns = new Namespace(chart.Namespace, new NamespaceArgs { Name = chart.Namespace }, ChildComponent);
        var policies = NetworkPolicies.Close(chart.Namespace, ArgoCdPods.All, Independent.After(ns));
        var targets = settings.Namespaces.Order(StringComparer.Ordinal).SelectMany(DeclareTarget).ToList();
        var release = chart.Install(ArgoCdValues.From(args), args.Images, Independent.After([ns, .. policies, .. targets]));
        DeliveredApplication.Declare(name, settings, Child.After(release));
        RegisterOutputs();
    }

    /// <summary>A namespace that is closed until what is deployed there opens it, and Argo CD's rights in it.</summary>
    private IEnumerable<Resource> DeclareTarget(string target)
    {
        var ns = new Namespace(target, new NamespaceArgs { Name = target }, ChildComponent);
        return [ns, .. NetworkPolicies.Close(target, [], Independent.After(ns)), .. ArgoCdRights.Declare(target, Independent.After(ns))];
    }
}
