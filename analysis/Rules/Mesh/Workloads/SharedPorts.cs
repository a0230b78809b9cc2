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
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from deployment in mesh.Of("Deployment")
        where !ManagedGateways.HasWaypoint(deployment) && MeshMembership.HasDeployment(mesh, deployment)
        let labels = LabelSet.Of(deployment.Spec.Message("template").Message("metadata").Message("labels"))
        let ports = mesh.Of("Service").Where(service => Selects(service, deployment, labels)).SelectMany(ServicePort.Of).ToArray()
        from fault in Protocols(deployment, ports).Concat(Targets(deployment, ports))
        select fault;

    private static bool Selects(MeshObject service, MeshObject deployment, LabelSet labels)
    {
        var selector = LabelSet.Of(service.Spec.Message("selector"));
        return service.Namespace == deployment.Namespace && !selector.IsEmpty && selector.IsIn(labels);
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
