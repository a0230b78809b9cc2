using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>What Kubernetes says of values that are no names of objects: ports, keys of configurations, variables; nothing when they are right.</summary>
internal static partial class ValueNames
{
    /// <summary>The name of a port of a container.</summary>
    public static IEnumerable<string> CheckPort(string name)
    {
        if (name.Length > 15)
        {
            yield return "must be no more than 15 characters";
        }

        if (!PortLetters().IsMatch(name))
        {
            yield return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
        }

        if (!name.Any(char.IsAsciiLetterLower))
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
    public static IEnumerable<string> CheckPort(long number) => CheckRange(number, 1, 65535);

    /// <summary>A number within limits.</summary>
    public static IEnumerable<string> CheckRange(long number, long least, long most) =>
        number >= least && number <= most ? [] : [string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}, inclusive")];

    /// <summary>A key of a ConfigMap or a Secret.</summary>
    public static IEnumerable<string> CheckConfigKey(string key)
    {
        if (key.Length > 253)
        {
            yield return "must be no more than 253 characters";
        }

        if (!ConfigKey().IsMatch(key))
        {
            yield return "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
                + " (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";
        }

        if (key is "." or "..")
        {
            yield return $"must not be '{key}'";
        }
        else if (key.StartsWith("..", StringComparison.Ordinal))
        {
            yield return "must not start with '..'";
        }
    }

    /// <summary>The name of a variable of the environment.</summary>
    public static IEnumerable<string> CheckVariable(string name) => name.Length == 0 ? ["environment variable name must be non-empty"]
        : name.All(letter => letter is >= ' ' and <= '~' and not '=') ? []
        : ["a valid environment variable name must consist only of printable ASCII characters other than '='"];

    /// <summary>The name of a header of HTTP.</summary>
    public static IEnumerable<string> CheckHeader(string name) => HeaderName().IsMatch(name) ? [] :
    [
        "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')",
    ];

    [GeneratedRegex(@"\A[-a-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PortLetters();

    [GeneratedRegex(@"\A[-._a-zA-Z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigKey();

    [GeneratedRegex(@"\A[-A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();
}
