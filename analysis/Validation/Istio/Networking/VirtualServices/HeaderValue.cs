namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>
/// Values of headers as Envoy reads them: <c>%NAME%</c> and <c>%NAME(arguments)%</c> stand for something, two percent
/// signs for one.
/// </summary>
internal static class HeaderValue
{
    /// <summary>What is wrong with a value; null for nothing.</summary>
    public static string? Problem(string value) =>
        value.Any(letter => letter is < ' ' and not '\t' or '\u007f') ? $"header value configuration {value} is invalid"
        : VariableProblem(value) is { } problem ? $"header value configuration: invalid header configuration. {problem}"
        : null;

    private static string? VariableProblem(string value)
    {
        for (var at = value.IndexOf('%', StringComparison.Ordinal); at >= 0; at = at < value.Length ? value.IndexOf('%', at) : -1)
        {
            if (at + 1 == value.Length)
            {
                return "Un-escaped %";
            }

            if (value[at + 1] == '%')
            {
                at += 2;
                continue;
            }

            var (end, problem) = ReadVariable(value, at + 1);
            if (problem is not null)
            {
                return problem;
            }

            at = end;
        }

        return null;
    }

    private static (int End, string? Problem) ReadVariable(string value, int at)
    {
        var place = Place.Name;
        for (; at < value.Length; at++)
        {
            if (place == Place.Text && value[at] == '\\')
            {
                if (++at == value.Length)
                {
                    return (at, "Un-terminated backslash in JSON string");
                }

                continue;
            }

            if (place is Place.Name or Place.Variable && value[at] == '%')
            {
                return (at + 1, null);
            }

            var (next, problem) = Follow(place, value[at]);
            if (problem is not null)
            {
                return (at, problem);
            }

            place = next;
        }

        return (at, $"Un-terminated variable expression '{value}'");
    }

    private static (Place Next, string? Problem) Follow(Place place, char letter) => (place, letter) switch
    {
        (Place.Name, '(') => (Place.Arguments, null),
        (Place.Name, _) => (place, null),
        (Place.Arguments, '[') => (Place.Item, null),
        (Place.Text, ')') => (Place.Variable, null),
        (Place.Text, '"') => (Place.AfterItem, null),
        (Place.Text, _) => (place, null),
        (_, ' ') => (place, null),
        (Place.Arguments, _) => (Place.Text, null),
        (Place.Item, '"') => (Place.Text, null),
        (Place.Item, _) => (place, "Expecting '\"'"),
        (Place.AfterItem, ',') => (Place.Item, null),
        (Place.AfterItem, ']') => (Place.End, null),
        (Place.AfterItem, _) => (place, "Expecting ',', ']', or whitespace"),
        (Place.End, ')') => (Place.Variable, null),
        (Place.End, _) => (place, "Expecting ')' or whitespace after '{}', but found '{}'"),
        _ => (place, "Expecting '%' or whitespace after"),
    };

    /// <summary>Where in a variable.</summary>
    private enum Place
    {
        Name,
        Arguments,
        Item,
        Text,
        AfterItem,
        End,
        Variable,
    }
}
