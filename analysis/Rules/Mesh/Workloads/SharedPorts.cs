using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>
/// Deployments of the mesh behind Services that have one port with different protocols, or different ports for one port of the pods: the proxy has one
/// listener for each. Source: <c>analyzers/deployment/services.go</c>.
/// </summary>
internal static class SharedPorts
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var services = mesh.Of("Service").Select(service => (Object: service, Selector: LabelSet.Of(service.Spec.Message("selector"))))
            .Where(service => !service.Selector.IsEmpty).ToLookup(service => service.Object.Namespace, StringComparer.Ordinal);
        return
            from deployment in mesh.Of("Deployment")
            where !ManagedGateways.HasWaypoint(deployment) && MeshMembership.HasDeployment(mesh, deployment)
            let labels = LabelSet.Of(deployment.Spec.Message("template").Message("metadata").Message("labels"))
            let own = services[deployment.Namespace].Where(service => service.Selector.IsIn(labels))
            let ports = own.SelectMany(service => ServicePort.Of(service.Object)).ToArray()
            from fault in Protocols(deployment, ports).Concat(Targets(deployment, ports))
            select fault;
    }

    private static IEnumerable<MeshFault> Protocols(MeshObject deployment, ServicePort[] ports) =>
        from same in ports.GroupBy(port => port.Number)
        where same.DistinctBy(port => port.Protocol).Count() > 1
        let services = GoText.List(same.Select(port => port.Service).Order(StringComparer.Ordinal))
        select deployment.Fault(
            "IST0116",
            "",
            FormattableString.Invariant($"This deployment {deployment.Name} is associated with multiple services using port {same.Key} ") +
            $"but different protocols: {services}");

    private static IEnumerable<MeshFault> Targets(MeshObject deployment, ServicePort[] ports) =>
        from same in ports.GroupBy(port => port.Target)
        let byNumber = same.GroupBy(port => port.Number).Select(own => own.Last()).ToArray()
        where byNumber.Length > 1
        let services = GoText.List(byNumber.Select(port => port.Service).Order(StringComparer.Ordinal))
        let numbers = GoText.List(byNumber.Select(port => port.Number).Order().Select(number => number.ToString(CultureInfo.InvariantCulture)))
        select deployment.Fault(
            "IST0137",
            "",
            $"This deployment {deployment.Name} is associated with multiple services {services} using targetPort {GoText.Quote(same.Key)} " +
            $"but different ports: {numbers}.");

    private sealed record ServicePort(string Service, long Number, string Protocol, string Target)
    {
        public static IEnumerable<ServicePort> Of(MeshObject service) =>
            from port in service.Spec.Messages("ports")
            let number = port.Whole("port")
            let protocol = port.Text("protocol") is { Length: > 0 } said ? said : "TCP"
            let target = port["targetPort"]?.ToString() is { } said and not ("" or "0") ? said : number.ToString(CultureInfo.InvariantCulture)
            select new ServicePort(service.FullName, number, protocol, target);
    }
}
