using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Which Istio is installed, and from where.</summary>
public sealed record IstioInstallation : IValidatableObject
{
    /// <summary>Version that pods and webhooks use. Default 1.31.1: the one place that pins it.</summary>
    public IstioVersion Version { get; init; } = new(1, 31, 1);

    /// <summary>
    /// Version that stands beside it during an upgrade: first the one to come, then, once <see cref="Version"/> has moved,
    /// the one to go. Default none.
    /// </summary>
    public IstioVersion? Beside { get; init; }

    /// <summary>Where the charts are: an <c>https://</c> repository or an <c>oci://</c> location. Default Istio's own since 1.31.</summary>
    [RegularExpression("(https|oci)://[^ ]+[^ /]", ErrorMessage = "https://… or oci://… without a slash at the end")]
    public string Charts { get; init; } = "https://blob.istio.io/istio-release/charts";

    /// <summary>Where the images are, such as a registry that mirrors them. Default Istio's own since 1.31.</summary>
    [RegularExpression("[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9._-]+)*", ErrorMessage = "a registry and path without https://, such as docker.io/istio")]
    public string Hub { get; init; } = "docker.io/istio";

    /// <summary>Where nodes keep their network plugins. Default standard: AKS, kind, Docker Desktop.</summary>
    public ClusterPlatform Platform { get; init; }

    /// <summary>Pods of the control plane. Default 2 to 5.</summary>
    public Replicas Istiod { get; init; } = new() { Min = 2, Max = 5 };

    /// <summary>Pods of the ingress gateway. Default 2 to 5.</summary>
    public Replicas Gateway { get; init; } = new() { Min = 2, Max = 5 };

    /// <summary>Every version with a control plane, the older one first.</summary>
    public ImmutableArray<IstioVersion> Installed => Beside is not { } other ? [Version] : other.IsAtLeast(Version) ? [Version, other] : [other, Version];

    /// <summary>The newest of them: definitions and node agents are of this version, as they serve older ones too.</summary>
    public IstioVersion Newest => Installed[^1];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Beside == Version)
        {
            yield return new ValidationResult($"{Beside} is the version in use already; remove beside, or name the version to come", [nameof(Beside)]);
        }

        if (Beside is { } other && !other.IsNextTo(Version))
        {
            yield return new ValidationResult($"{other} is more than one minor version from {Version}; upgrade one minor version at a time", [nameof(Beside)]);
        }
    }
}
