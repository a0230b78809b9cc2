using System.Globalization;

namespace Payments.Infra.Components.Kit;

/// <summary>A tool as others reach it. Its chart makes the names from the release's, which the program sets.</summary>
/// <param name="Name">What people call it, in lower case.</param>
/// <param name="Namespace">Namespace of its pods and Service.</param>
/// <param name="Service">Name of its Service.</param>
/// <param name="Port">Port of the Service.</param>
/// <param name="PodPort">Port of its pods.</param>
/// <param name="LocalPort">Port on one's own machine, when it is forwarded there: each tool has another.</param>
/// <param name="PodLabel">Label and value that its pods alone have.</param>
public sealed record Tool(string Name, string Namespace, string Service, int Port, int PodPort, int LocalPort, (string Key, string Value) PodLabel)
{
    /// <summary>Host name inside the cluster.</summary>
    public string Host => $"{Service}.{Namespace}.svc.cluster.local";

    /// <summary>URL inside the cluster.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://{Host}:{Port}");

    /// <summary>Command that makes it answer on one's own machine.</summary>
    public string PortForward =>
        string.Create(CultureInfo.InvariantCulture, $"kubectl --namespace {Namespace} port-forward service/{Service} {LocalPort}:{Port}");
}
