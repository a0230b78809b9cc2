using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Settings of the kernel.</summary>
internal static partial class SysctlRules
{
    private const int MostLetters = 253;
    private const string Segment = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
    private const string Syntax = "^(" + Segment + @"[\./])*" + Segment + "$";

    private static readonly ImmutableHashSet<string> OfCalls = ["kernel.sem"];
    private static readonly ImmutableArray<string> BeginningsOfCalls = ["kernel.shm", "kernel.msg", "fs.mqueue."];

    public static IEnumerable<FieldError> Check(Field settings, Field spec)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return settings.Items.Select(item => item["name"])
            .SelectMany(name => CheckName(name, names).Concat(CheckHost(name, spec))).ToList();
    }

    private static IEnumerable<FieldError> CheckName(Field name, HashSet<string> names)
    {
        var isNew = names.Add(name.Text);
        return name.Text.Length == 0 ? [FieldErrors.Required(name)]
            : name.Text.Length > MostLetters || !Name().IsMatch(name.Text)
                ? [PodErrors.Text(name, FormattableString.Invariant($"must have at most {MostLetters} characters and match regex {Syntax}"))]
            : isNew ? []
            : [FieldErrors.Duplicate(name)];
    }

    // What the pod shares with its node it may not change.
    private static IEnumerable<FieldError> CheckHost(Field name, Field spec)
    {
        var text = Dotted(name.Text);
        var isOfNetwork = text.StartsWith("net.", StringComparison.Ordinal);
        var isOfCalls = OfCalls.Contains(text) || BeginningsOfCalls.Any(start => text.StartsWith(start, StringComparison.Ordinal));
        return isOfNetwork && spec["hostNetwork"].IsTrue ? [PodErrors.Text(name, "may not be specified when 'hostNetwork' is true")]
            : isOfCalls && spec["hostIPC"].IsTrue ? [PodErrors.Text(name, "may not be specified when 'hostIPC' is true")]
            : [];
    }

    /// <summary>The name with dots between its parts: what separates first decides what separates at all.</summary>
    private static string Dotted(string name)
    {
        var first = name.IndexOfAny(['.', '/']);
        return first < 0 || name[first] == '.' ? name
            : string.Concat(name.Select(letter => letter switch { '/' => '.', '.' => '/', _ => letter }));
    }

    [GeneratedRegex(@"\A(" + Segment + @"[./])*" + Segment + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
