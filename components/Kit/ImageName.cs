namespace Payments.Infra.Components.Kit;

/// <summary>The name of an image, read as container runtimes read it: without a host it is Docker Hub's.</summary>
/// <param name="Host">Host of the registry, such as <c>quay.io</c>; empty where the name has none.</param>
/// <param name="Path">Path in the registry, such as <c>prometheus/prometheus</c>.</param>
/// <param name="Version">Tag or digest with the character before it, such as <c>:v3.1.0</c> or <c>@sha256:…</c>; empty for none.</param>
public sealed record ImageName(string Host, string Path, string Version)
{
    private const string DockerHub = "docker.io";

    /// <summary>The name with the host that a runtime would ask.</summary>
    public ImageName Complete => Host.Length > 0 ? this : this with
    {
        Host = DockerHub,
        Path = Path.Contains('/', StringComparison.Ordinal) ? Path : $"library/{Path}",
    };

    /// <summary>Reads a name; whatever it is, it is some image.</summary>
    /// <param name="name">The name, such as <c>quay.io/prometheus/prometheus:v3.1.0</c>.</param>
    public static ImageName Parse(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var host = first.AsSpan().ContainsAny('.', ':') || first == "localhost" ? first : "";
        var rest = host.Length > 0 ? name[(slash + 1)..] : name;
        var end = rest.AsSpan().IndexOfAny(':', '@');
        return end < 0 ? new ImageName(host, rest, "") : new ImageName(host, rest[..end], rest[end..]);
    }

    /// <inheritdoc/>
    public override string ToString() => Host.Length > 0 ? $"{Host}/{Path}{Version}" : $"{Path}{Version}";
}
