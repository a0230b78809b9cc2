using System.Globalization;

namespace Payments.Infra.Components.Kit;

/// <summary>An observability tool and how to reach it. Its chart derives object names from the release name, which the program sets.</summary>
/// <param name="Name">Short name in lower case, such as <c>grafana</c>.</param>
/// <param name="Namespace">Namespace of its pods and Service.</param>
/// <param name="Service">Name of its Service.</param>
/// <param name="Port">Port of the Service.</param>
/// <param name="PodPort">Port of its pods.</param>
/// <param name="LocalPort">Local port for port-forwarding; unique to each tool.</param>
/// <param name="PodLabel">Label and value that select exactly its pods.</param>
public sealed record Tool(string Name, string Namespace, string Service, int Port, int PodPort, int LocalPort, (string Key, string Value) PodLabel)
{
    /// <summary>Host name inside the cluster.</summary>
    public string Host => $"{Service}.{Namespace}.svc.cluster.local";

    /// <summary>URL inside the cluster.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://{Host}:{Port}");

    /// <summary>The <c>kubectl port-forward</c> command that brings it to localhost.</summary>
    public string PortForward =>
        string.Create(CultureInfo.InvariantCulture, $"kubectl --namespace {Namespace} port-forward service/{Service} {LocalPort}:{Port}");
}
