namespace Payments.Infra.Components.Kit;

/// <summary>Inputs of a <see cref="Namespace"/>.</summary>
public sealed class NamespaceArgs : ResourceArgs
{
    /// <summary>Name of the namespace in the cluster.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>
    /// Version of the Pod Security Standards that pods are held to. Default <c>v1.34</c>: a newer cluster then refuses
    /// no pod that it admitted before.
    /// </summary>
    [Input("podSecurityVersion")]
    public Input<string> PodSecurityVersion { get; init; } = "v1.34";

    /// <summary>
    /// Control plane that gives pods their sidecars, such as <c>1-31-1</c>. Default none: pods get no sidecar. By name and not by a
    /// tag: a tag has one owner at a time, and while it moves from one control plane to another nothing gives sidecars.
    /// </summary>
    [Input("meshRevision")]
    public Input<string>? MeshRevision { get; init; }
}
