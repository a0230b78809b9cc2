namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Where images that others build come from.</summary>
internal enum ThirdPartyImages
{
    /// <summary>From their own registries on the internet.</summary>
    Upstream,

    /// <summary>From the stack's registry, into which they are imported beforehand.</summary>
    Registry,
}
