using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>How a pod resolves names.</summary>
internal static partial class DnsRules
{
    private const int MostServers = 3;
    private const int MostSearches = 32;
    private const int MostSearchLetters = 2048;
    private const string Label = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?";

    public static IEnumerable<FieldError> Check(Field spec)
    {
        var (policy, config) = (spec["dnsPolicy"], spec["dnsConfig"]);
        var wrong = PodErrors.OneOfOrEmpty(policy, "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        var missing = policy.Text != "None" ? null
            : !config.Exists ? FieldErrors.Required(config, "must provide `dnsConfig` when `dnsPolicy` is None")
            : config["nameservers"].Count == 0
                ? FieldErrors.Required(config["nameservers"], "must provide at least one DNS nameserver when `dnsPolicy` is None")
            : null;
        return wrong.Concat(missing is null ? CheckConfig(config) : [missing]);
    }

    private static IEnumerable<FieldError> CheckConfig(Field config)
    {
        var (servers, searches) = (config["nameservers"], config["searches"]);
        if (servers.Count > MostServers)
        {
            yield return FieldErrors.Invalid(servers, FormattableString.Invariant($"must not have more than {MostServers} nameservers"));
        }

        foreach (var error in servers.Items.SelectMany(AddressRules.Check))
        {
            yield return error;
        }

        if (searches.Count > MostSearches)
        {
            yield return FieldErrors.Invalid(searches, FormattableString.Invariant($"must not have more than {MostSearches} search paths"));
        }

        if (searches.Items.Sum(search => search.Text.Length + 1) - 1 > MostSearchLetters)
        {
            yield return FieldErrors.Invalid(
                searches, FormattableString.Invariant($"must not have more than {MostSearchLetters} characters (including spaces) in the search list"));
        }

        foreach (var error in searches.Items.SelectMany(CheckSearch))
        {
            yield return error;
        }

        foreach (var option in config["options"].Items.Where(option => option["name"].Text.Length == 0))
        {
            yield return FieldErrors.Required(option, "must not be empty");
        }
    }

    private static IEnumerable<FieldError> CheckSearch(Field search)
    {
        var text = search.Text.EndsWith('.') ? search.Text[..^1] : search.Text;
        if (search.Text == ".")
        {
            yield break;
        }

        if (text.Length > 253)
        {
            yield return FieldError.Invalid(search.ToString(), text, "must be no more than 253 characters");
        }

        if (!SearchSyntax().IsMatch(text))
        {
            yield return FieldError.Invalid(
                search.ToString(),
                text,
                "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an"
                    + $" alphanumeric character (e.g. 'example.com', regex used for validation is '{Label}(\\.{Label})*')");
        }
    }

    [GeneratedRegex(@"\A" + Label + @"(\." + Label + @")*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SearchSyntax();
}
