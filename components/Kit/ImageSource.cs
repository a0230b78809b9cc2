namespace Payments.Infra.Components.Kit;

/// <summary>
/// Where a stack's images come from, and which they are: whatever runs a pod asks it for the image, and what has been asked for is what
/// the stack's own registry must hold before the pods start.
/// </summary>
public sealed class ImageSource
{
    private readonly string own;
    private readonly string others;
    private readonly SortedDictionary<string, string> needed = new(StringComparer.Ordinal);

    private ImageSource(string own, string others) => (this.own, this.others) = (own, others);

    /// <summary>What the registry must hold: each image as pods name it, and where it is from; empty for one of the platform's own.</summary>
    public ImmutableSortedDictionary<string, string> Needed => needed.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Whether images of others come from the stack's registry too.</summary>
    internal bool IsMirror => others.Length > 0;

    /// <summary>Every image comes from where its name says.</summary>
    public static ImageSource Upstream() => new("", "");

    /// <summary>Images without a host come from a registry of the stack.</summary>
    /// <param name="host">Host of the registry, such as <c>crpaymentsdevwe1a2b3.azurecr.io</c>.</param>
    public static ImageSource Registry(string host) => new(host, "");

    /// <summary>All images come from a registry of the stack, which holds those of others under their own paths.</summary>
    /// <inheritdoc cref="Registry"/>
    public static ImageSource RegistryAlone(string host) => new(host, host);

    /// <summary>An image of somebody else, as pods are to name it.</summary>
    /// <param name="image">Its own name, such as <c>quay.io/prometheus/prometheus:v3.1.0</c>.</param>
    public string Of(string image)
    {
        var upstream = ImageName.Parse(image).Complete;
        return IsMirror && upstream.Host != others ? Note(upstream with { Host = others }, $"{upstream}") : image;
    }

    /// <summary>An image that pipelines of the platform's own build, as pods are to name it.</summary>
    /// <param name="image">Its name; without a host it comes from the stack's registry.</param>
    public string OfOwn(string image)
    {
        var name = ImageName.Parse(image);
        return name.Host.Length > 0 ? Of(image) : own.Length > 0 ? Note(name with { Host = own }, "") : image;
    }

    /// <summary>A part of such a name, which something else completes.</summary>
    /// <param name="part">A registry's host, which a path may follow, such as <c>quay.io</c> or <c>docker.io/istio</c>.</param>
    internal string OfPart(string part) =>
        !IsMirror ? part
        : part.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? $"{others}{part[slash..]}"
        : others;

    private string Note(ImageName image, string origin)
    {
        needed[$"{image}"] = origin;
        return $"{image}";
    }
}
