using System.Collections;

namespace Pulumi.Serialization;

/// <summary>Immutable arrays whose element type is not known here.</summary>
internal static class ImmutableArrays
{
    /// <summary>Arrays of all types are equal to each other when none of them has been made.</summary>
    private static readonly object NotMade = default(ImmutableArray<object>);

    /// <summary>Whether the list is an immutable array that was never made: it cannot even be counted.</summary>
    public static bool IsDefault(IList list) => list.Equals(NotMade);
}
