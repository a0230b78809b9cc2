using System.Text;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>What the server says of names beside those of objects: of services, ports, hosts, keys; nothing when they are right.</summary>
internal static partial class DnsNames
{
    private const string Label = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private const string Wildcard = @"\*\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private const string Key = "[-._a-zA-Z0-9]+";
    private const string HttpPath = @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+";

    private static readonly ImmutableArray<string> ForbiddenInPaths = ["/", "%"];

    /// <summary>A label of RFC 1035, which starts with a letter, such as the name of a service.</summary>
    public static IEnumerable<string> CheckLabel(string name) => TooLong(name, 63).Concat(LabelSyntax().IsMatch(name) ? [] :
    [
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character"
            + $" (e.g. 'my-name',  or 'abc-123', regex used for validation is '{Label}')",
    ]);

    /// <summary>A host name with an asterisk for its first label.</summary>
    public static IEnumerable<string> CheckWildcard(string name) => TooLong(name, 253).Concat(WildcardSyntax().IsMatch(name) ? [] :
    [
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters,"
            + $" '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '{Wildcard}')",
    ]);

    /// <summary>A host name, with or without an asterisk.</summary>
    public static IEnumerable<string> CheckHost(string name) =>
        name.Contains('*', StringComparison.Ordinal) ? CheckWildcard(name) : ObjectNames.CheckSubdomain(name);

    /// <summary>The name of a port of a container.</summary>
    public static IEnumerable<string> CheckPortName(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) > 15)
        {
            yield return "must be no more than 15 characters";
        }

        if (name.Length == 0 || !name.All(letter => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            yield return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
        }

        if (!name.Any(letter => letter is >= 'a' and <= 'z'))
        {
            yield return "must contain at least one letter (a-z)";
        }

        if (name.Contains("--", StringComparison.Ordinal))
        {
            yield return "must not contain consecutive hyphens";
        }

        if (name.StartsWith('-') || name.EndsWith('-'))
        {
            yield return "must not begin or end with a hyphen";
        }
    }

    /// <summary>The number of a port.</summary>
    public static IEnumerable<string> CheckPort(long number) => number is >= 1 and <= 65535 ? [] : ["must be between 1 and 65535, inclusive"];

    /// <summary>A key of a ConfigMap or a Secret.</summary>
    public static IEnumerable<string> CheckConfigKey(string key) => TooLong(key, 253)
        .Concat(KeySyntax().IsMatch(key) ? [] :
        [
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
                + $" (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '{Key}')",
        ])
        .Concat(key is "." or ".." ? [$"must not be '{key}'"] : key.StartsWith("..", StringComparison.Ordinal) ? ["must not start with '..'"] : []);

    /// <summary>A name that can stand in the path of an address, as names of roles have to.</summary>
    public static IEnumerable<string> CheckPathSegment(string name) => name is "." or ".." ? [$"may not be '{name}'"]
        : ForbiddenInPaths.Where(sign => name.Contains(sign, StringComparison.Ordinal)).Select(sign => $"may not contain '{sign}'");

    /// <summary>A name with a domain of three parts or more.</summary>
    public static IEnumerable<FieldError> CheckFullyQualified(Field name) =>
        name.Text.Length == 0 ? [FieldErrors.Required(name)]
        : string.Join(',', ObjectNames.CheckSubdomain(name.Text)) is { Length: > 0 } problems ? [FieldErrors.Invalid(name, problems)]
        : name.Text.Split('.').Length < 3 ? [FieldErrors.Invalid(name, "should be a domain with at least three segments separated by dots")]
        : [];

    /// <summary>A domain and a path, such as <c>example.com/controller</c>.</summary>
    public static IEnumerable<FieldError> CheckDomainPath(Field path)
    {
        if (path.Text.Length == 0)
        {
            return [FieldErrors.Required(path)];
        }

        var parts = path.Text.Split('/', 2);
        return parts is not [{ Length: > 0 } host, { Length: > 0 } rest]
            ? [FieldErrors.Invalid(path, "must be a domain-prefixed path (such as \"acme.io/foo\")")]
            : FieldErrors.Invalid(path, host, ObjectNames.CheckSubdomain(host)).Concat(FieldErrors.Invalid(
                path, rest, PathSyntax().IsMatch(rest) ? [] : [$"Invalid path (regex used for validation is '{HttpPath}')"]));
    }

    private static IEnumerable<string> TooLong(string text, int most) =>
        Encoding.UTF8.GetByteCount(text) > most ? [FormattableString.Invariant($"must be no more than {most} characters")] : [];

    [GeneratedRegex(@"\A" + Label + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelSyntax();

    [GeneratedRegex(@"\A" + Wildcard + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex WildcardSyntax();

    [GeneratedRegex(@"\A" + Key + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeySyntax();

    [GeneratedRegex(@"\A" + HttpPath + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex PathSyntax();
}
