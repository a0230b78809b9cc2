using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Preview.Engine;

/// <summary>Refuses a Kubernetes object that a cluster would refuse.</summary>
internal static class ClusterCheck
{
    /// <summary>Checks the inputs of a resource. What is unknown or secret in them is not judged.</summary>
    /// <exception cref="RegistrationException">A cluster would refuse the object.</exception>
    public static void Require(ResourceState resource)
    {
        if (Urns.PackageOf(resource.Type) != "kubernetes" || resource.Inputs["kind"] is null)
        {
            return;
        }

        var manifest = Manifest.Of(resource.Inputs);
        var reasons = KubernetesObjects.IsPatch(resource) ? ClusterAdmission.CheckPatch(manifest) : ClusterAdmission.CheckPlanned(manifest);
        if (!reasons.IsEmpty)
        {
            throw new RegistrationException(resource.Urn, $"the cluster would refuse it: {string.Join("; ", reasons)}") { Stops = false };
        }
    }
}
