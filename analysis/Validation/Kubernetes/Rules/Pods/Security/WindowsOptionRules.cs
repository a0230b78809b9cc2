using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Rights of containers on Windows.</summary>
internal static partial class WindowsOptionRules
{
    private const int MostSpecificationBytes = 64 * 1024;
    private const int MostDomainLetters = 256;
    private const int MostUserLetters = 104;
    private const string DnsLabel = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    public static IEnumerable<FieldError> Check(Field options)
    {
        var (name, specification, user) = (options["gmsaCredentialSpecName"], options["gmsaCredentialSpec"], options["runAsUserName"]);
        var size = specification.Text.Length;
        return (name.Exists ? PodErrors.Texts(name, ObjectNames.CheckSubdomain(name.Text)) : [])
            .Concat(specification.Exists && size == 0 ? [FieldErrors.Invalid(specification, "gmsaCredentialSpec cannot be an empty string")] : [])
            .Concat(size > MostSpecificationBytes ? [FieldErrors.Invalid(specification, "gmsaCredentialSpec size must be under 64 KiB")] : [])
            .Concat(user.Exists ? CheckUser(user.Text).Select(problem => FieldErrors.Invalid(user, problem)) : []);
    }

    private static IEnumerable<string> CheckUser(string text)
    {
        var parts = text.Split('\\');
        return text.Length == 0 ? ["runAsUserName cannot be an empty string"]
            : text.Any(letter => letter < ' ' || letter == '\x7f') ? ["runAsUserName cannot contain control characters"]
            : parts.Length > 2 ? ["runAsUserName cannot contain more than one backslash"]
            : parts.SkipLast(1).SelectMany(CheckDomain).Concat(CheckName(parts[^1]));
    }

    private static IEnumerable<string> CheckDomain(string domain)
    {
        if (domain.Length >= MostDomainLetters)
        {
            yield return FormattableString.Invariant($"runAsUserName's Domain length must be under {MostDomainLetters} characters");
        }

        if (!NetBios().IsMatch(domain) && !DomainName().IsMatch(domain))
        {
            yield return "runAsUserName's Domain doesn't match the NetBios nor the DNS format";
        }
    }

    private static IEnumerable<string> CheckName(string user)
    {
        if (user.Length == 0)
        {
            yield return "runAsUserName's User cannot be empty";
        }
        else if (user.Length > MostUserLetters)
        {
            yield return FormattableString.Invariant($"runAsUserName's User length must not be longer than {MostUserLetters} characters");
        }

        if (user.Length > 0 && user.All(letter => letter is '.' or ' '))
        {
            yield return "runAsUserName's User cannot contain only periods or spaces";
        }

        if (user.IndexOfAny(['"', '/', '\\', ':', ';', '|', '=', ',', '+', '*', '?', '<', '>', '@', '[', ']']) >= 0)
        {
            yield return """runAsUserName's User cannot contain the following characters: "/\:;|=,+*?<>@[]""";
        }
    }

    [GeneratedRegex("""\A[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}\z""", RegexOptions.CultureInvariant)]
    private static partial Regex NetBios();

    [GeneratedRegex(@"\A" + DnsLabel + @"(?:\." + DnsLabel + @")*\z", RegexOptions.CultureInvariant)]
    private static partial Regex DomainName();
}
