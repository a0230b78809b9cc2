using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>Inputs that every custom resource has.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Inputs of one kind.</summary>
    /// <param name="apiVersion">API version, such as <c>security.istio.io/v1</c>.</param>
    /// <param name="kind">Kind, such as <c>PeerAuthentication</c>.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        Type = (apiVersion, kind);
        ApiVersion = apiVersion;
        Kind = kind;
    }

    /// <summary>Wire path <c>apiVersion</c>.</summary>
    [Input("apiVersion", required: true)]
    public Input<string> ApiVersion { get; }

    /// <summary>Wire path <c>kind</c>.</summary>
    [Input("kind", required: true)]
    public Input<string> Kind { get; }

    /// <summary>Wire path <c>metadata</c>.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal (string ApiVersion, string Kind) Type { get; }
}
