using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>
/// Texts that are no member of their enumeration. Azure minds no case. An enumeration that says of itself that it is open may have got members since:
/// what it lacks is no error.
/// </summary>
internal static class EnumerationRules
{
    /// <summary>What Azure's own specification calls an enumeration of which not all is known, such as that of streams.</summary>
    private const string Known = "Known";

    /// <summary>Values that Azure refuses.</summary>
    public static IEnumerable<AzureFinding> Check(string token, JsonObject inputs) =>
        Find(token, inputs, isOpen: false).Select(found => found.Field.NotAllowed(string.Join(" or ", found.Members)));

    /// <summary>Values that Azure may refuse, with the members that are known.</summary>
    public static IEnumerable<(Field Field, ImmutableArray<string> Members)> Doubtful(string token, JsonObject inputs) => Find(token, inputs, isOpen: true);

    private static IEnumerable<(Field Field, ImmutableArray<string> Members)> Find(string token, JsonObject inputs, bool isOpen) =>
        InputSchema.Instance.Of(token) is not { } definitions ? [] :
        from found in SchemaWalk.Values(Field.Of(inputs), definitions)
        let enumeration = found.Type as InputType.Enumeration
        where enumeration is not null && enumeration.IsOpen == isOpen && !enumeration.Name.Split('.')[^1].StartsWith(Known, StringComparison.Ordinal)
        let members = InputSchema.Instance.MembersOf(enumeration.Name).ToImmutableArray()
        where found.Field.Known() is { } text && !members.Contains(text, StringComparer.OrdinalIgnoreCase)
        select (found.Field, members);
}
