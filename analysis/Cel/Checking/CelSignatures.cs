using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Cel.Checking;

/// <summary>The functions that expressions of an API server 1.34 can call, read from <see cref="CelLibrary"/>.</summary>
internal static class CelSignatures
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<CelSignature>>> All = new(() => CelLibrary.Lines
        .SelectMany(Read)
        .GroupBy(signature => signature.Function, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>All that a function can be called with; nothing for a name that no function has.</summary>
    public static ImmutableArray<CelSignature> Of(string function) => All.Value.GetValueOrDefault(function, []);

    /// <summary>Reads <c>list(A).indexOf(A): int</c>; with types behind it, as in <c>bool($): bool for bool|string</c>, it is one for each.</summary>
    private static IEnumerable<CelSignature> Read(string line) => line.Split(" for ") is [var one, var types]
        ? types.Split('|').Select(type => ReadOne(one.Replace("$", type, StringComparison.Ordinal)))
        : [ReadOne(line)];

    private static CelSignature ReadOne(string line)
    {
        var (call, result) = line.Split(": ") is [var left, var right] ? (left, right) : (line, "dyn");
        var start = StartOfArguments(call);
        var (name, arguments) = (call[..start], Types(call[(start + 1)..^1]));
        var dot = CelLibrary.Spaces.Any(space => name.StartsWith(space, StringComparison.Ordinal)) ? -1 : name.LastIndexOf('.');
        return dot < 0
            ? new CelSignature(name, IsMember: false, [.. arguments], Type(result))
            : new CelSignature(name[(dot + 1)..], IsMember: true, [Type(name[..dot]), .. arguments], Type(result));
    }

    /// <summary>Where the last pair of brackets opens.</summary>
    private static int StartOfArguments(string call)
    {
        var (index, depth) = (call.Length, 0);
        do
        {
            index--;
            depth += call[index] == ')' ? 1 : call[index] == '(' ? -1 : 0;
        }
        while (depth > 0);
        return index;
    }

    private static IEnumerable<CelKind> Types(string text)
    {
        for (var (start, depth, index) = (0, 0, 0); index <= text.Length; index++)
        {
            if (index == text.Length || (text[index] == ',' && depth == 0))
            {
                if (index > start)
                {
                    yield return Type(text[start..index].Trim());
                }

                start = index + 1;
                continue;
            }

            depth += text[index] == '(' ? 1 : text[index] == ')' ? -1 : 0;
        }
    }

    private static CelKind Type(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return text.Length == 1 ? CelKind.Parameter(text) : CelLibrary.Names.GetValueOrDefault(text) ?? new CelKind(text);
        }

        var inner = Types(text[(open + 1)..^1]).ToList();
        return text[..open] switch
        {
            "list" => CelKind.ListOf(inner[0]),
            "map" => CelKind.MapOf(inner[0], inner[1]),
            "optional" => CelKind.Optional(inner[0]),
            var name => new CelKind(name, inner[0]),
        };
    }
}
