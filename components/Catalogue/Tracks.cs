namespace Payments.Infra.Components.Catalogue;

/// <summary>Names of the tracks.</summary>
internal static class Tracks
{
    extension(Track track)
    {
        /// <summary>Name of the subset, and value of its pods' label <c>version</c>: <c>v1</c> or <c>v2</c>.</summary>
        public string Subset => track.ToString().ToLowerInvariant();
    }

    /// <summary>Whether a name is that of a track's subset.</summary>
    /// <param name="name">The name.</param>
    public static bool IsSubset(string name) => Enum.GetValues<Track>().Any(track => track.Subset == name);
}
