using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>A Deployment that is kept available. Labels come anew for each object, as inputs cannot be shared.</summary>
/// <param name="ResourceName">Name in the program.</param>
/// <param name="Container">Container whose load counts.</param>
/// <param name="Replicas">How many pods run.</param>
/// <param name="Metadata">Name, namespace and labels.</param>
/// <param name="Selector">Labels that select its pods.</param>
/// <param name="Name">Name of the Deployment.</param>
internal sealed record AvailableWorkload(
    string ResourceName, string Container, Replicas Replicas, Func<ObjectMetaArgs> Metadata, Func<InputMap<string>> Selector, string Name);
