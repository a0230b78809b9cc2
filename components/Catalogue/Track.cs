namespace Payments.Infra.Components.Catalogue;

/// <summary>
/// Tracks: names of the subsets of a service's shared pods. They stay when versions move on: the candidate runs on the
/// one that the stable version does not.
/// </summary>
public enum Track
{
    /// <summary>The first.</summary>
    V1,

    /// <summary>The second.</summary>
    V2,
}
