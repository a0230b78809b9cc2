using System.Globalization;
using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Go.RegularExpressions;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>
/// What the server asks of literals once all types are right: items of one type, and times, durations and regular expressions that can be read
/// (<c>cel/validator.go</c> of cel-go).
/// </summary>
internal sealed class CelLiterals
{
    private readonly List<(int Position, CelKind First, CelKind Item)> items = [];
    private readonly List<(string Function, CelExpression.Literal Argument)> calls = [];

    /// <summary>Notes an item of a list, or a key or value of a map.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="first">Type of the first one.</param>
    /// <param name="item">Its type.</param>
    public void AddItem(int position, CelKind first, CelKind item) => items.Add((position, first, item));

    /// <summary>Notes a call.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Its arguments, without what it is called on.</param>
    public void AddCall(string function, ImmutableArray<CelExpression> arguments)
    {
        if (arguments is [CelExpression.Literal literal, ..])
        {
            calls.Add((function, literal));
        }
    }

    /// <summary>Mistakes, with the types that were found meanwhile.</summary>
    public IEnumerable<CelMistake> Mistakes(CelUnification types) => calls.Where(call => !IsRight(call.Function, call.Argument.Value))
        .Select(call => new CelMistake(call.Argument.Position, $"invalid {call.Function} argument"))
        .Concat(items.Select(item => (item.Position, First: types.Found(item.First, isLast: true), Item: types.Found(item.Item, isLast: true)))
            .Where(item => item.First != item.Item)
            .Select(item => new CelMistake(item.Position, $"expected type '{item.First.Shown}' but found '{item.Item.Shown}'")));

    private static bool IsRight(string function, object? value) => (function, value) switch
    {
        ("duration", string text) => GoDuration.Parse(text).Problem is null,
        ("timestamp", string text) => Formats.IsValid("date-time", text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        ("matches", string text) => RegexSyntax.Problem(text) is null,
        _ => true,
    };
}
