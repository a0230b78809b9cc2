using System.Text;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation;

/// <summary>What Kubernetes says of names of objects, keys of labels and their values; nothing when they are right.</summary>
internal static partial class ObjectNames
{
    private const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Subdomain = Label + "(\\." + Label + ")*";
    private const string QualifiedName = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string LabelText = "(" + QualifiedName + ")?";
    private const string QualifiedRule = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
        + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '" + QualifiedName + "')";

    /// <summary>A name that is one or more DNS labels, such as <c>payments.routes</c>.</summary>
    public static IEnumerable<string> CheckSubdomain(string name) => TooLong(name, 253).Concat(SubdomainSyntax().IsMatch(name) ? [] :
    [
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
            + $" (e.g. 'example.com', regex used for validation is '{Subdomain}')",
    ]);

    /// <summary>A name that is a single DNS label, such as that of a namespace.</summary>
    public static IEnumerable<string> CheckLabel(string name) => TooLong(name, 63).Concat(LabelSyntax().IsMatch(name) ? []
        : SubdomainSyntax().IsMatch(name) ? ["must not contain dots"] :
        [
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character"
                + $" (e.g. 'my-name',  or '123-abc', regex used for validation is '{Label}')",
        ]);

    /// <summary>A key of a label or an annotation: a name, with an optional DNS name before it.</summary>
    public static IEnumerable<string> CheckKey(string key)
    {
        var parts = key.Split('/');
        if (parts.Length > 2)
        {
            return [$"a qualified name {QualifiedRule} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"];
        }

        var prefix = parts.Length == 1 ? [] : parts[0].Length == 0 ? ["prefix part must be non-empty"] : CheckSubdomain(parts[0]).Select(
            problem => "prefix part " + problem);
        var name = parts[^1];
        var problems = name.Length == 0 ? ["name part must be non-empty"] : TooLong(name, 63).Select(problem => "name part " + problem);
        return prefix.Concat(problems).Concat(QualifiedSyntax().IsMatch(name) ? [] : [$"name part {QualifiedRule}"]);
    }

    /// <summary>The value of a label.</summary>
    public static IEnumerable<string> CheckLabelValue(string value) => TooLong(value, 63).Concat(LabelTextSyntax().IsMatch(value) ? [] :
    [
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
            + $" (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '{LabelText}')",
    ]);

    private static IEnumerable<string> TooLong(string text, int most) =>
        Encoding.UTF8.GetByteCount(text) > most ? [FormattableString.Invariant($"must be no more than {most} characters")] : [];

    [GeneratedRegex(@"\A" + Label + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelSyntax();

    [GeneratedRegex(@"\A" + Subdomain + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex SubdomainSyntax();

    [GeneratedRegex(@"\A" + QualifiedName + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex QualifiedSyntax();

    [GeneratedRegex(@"\A" + LabelText + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelTextSyntax();
}
