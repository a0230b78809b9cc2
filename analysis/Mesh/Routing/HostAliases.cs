using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// The names other than its own by which callers of a namespace may ask for a service (<c>GenerateAltVirtualHosts</c>): with a dot at the
/// end, those that a cluster's DNS completes, those of single pods of a headless one, and addresses.
/// </summary>
internal static class HostAliases
{
    private const string Services = $".svc.{MeshConfig.Domain}";

    public static IEnumerable<string> Of(RegisteredService service, string ns)
    {
        var names = Completed(service.Host, ns).Prepend(service.Host + ".").ToList();
        var pods = service is { IsKubernetes: true, Resolution: Resolution.Passthrough } ? names.Prepend(service.Host).Select(name => "*." + name) : [];
        return names.Concat(pods).Concat(service.Addresses);
    }

    private static IEnumerable<string> Completed(string host, string ns) =>
        host.EndsWith(Services, StringComparison.Ordinal) && host[..^Services.Length].Split('.') is [var name, var space]
            ? [$"{name}.{space}", $"{name}.{space}.svc", .. space == ns ? new[] { name } : []]
            : [];
}
