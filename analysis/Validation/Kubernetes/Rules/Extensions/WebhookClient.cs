using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Where a webhook is: at an address, or behind a service.</summary>
internal static class WebhookClient
{
    private const string Form = "; desired format: https://host[/path]";

    /// <summary>Checks where a webhook is.</summary>
    public static IEnumerable<FieldError> Check(Field client)
    {
        var (url, service) = (client["url"], client["service"]);
        return url.Exists == service.Exists ? [FieldErrors.Required(client, "exactly one of url or service is required")]
            : url.Exists ? CheckUrl(url)
            : CheckService(service);
    }

    private static IEnumerable<FieldError> CheckUrl(Field url)
    {
        var (path, text) = (url.ToString(), url.Text);
        var parsed = GoUrl.Parse(text);
        if (parsed.Problem is not null)
        {
            return [FieldError.Required(path, $"url must be a valid URL: {parsed.Problem}{Form}")];
        }

        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : text[(hash + 1)..];
        return (parsed.Scheme == "https" ? [] : new[] { Wrong(parsed.Scheme, $"'https' is the only allowed URL scheme{Form}") })
            .Concat(parsed.Host.Length > 0 ? [] : [Wrong("", $"host must be specified{Form}")])
            .Concat(User(text) is { } user ? [Wrong(user, "user information is not permitted in the URL")] : [])
            .Concat(fragment.Length == 0 ? [] : [Wrong(fragment, "fragments are not permitted in the URL")])
            .Concat(parsed.Query.Length == 0 ? [] : [Wrong(parsed.Query, "query parameters are not permitted in the URL")]);

        FieldError Wrong(string part, string detail) => FieldError.Invalid(path, part, detail);
    }

    private static string? User(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal);
        var authority = start < 0 ? "" : url[(start + 2)..].Split('/', '?', '#')[0];
        var at = authority.LastIndexOf('@');
        return at < 0 ? null : authority[..at];
    }

    private static IEnumerable<FieldError> CheckService(Field service)
    {
        var (name, space, port) = (service["name"], service["namespace"], service["port"]);

        // The server takes the one for the other.
        return (name.Text.Length == 0 ? [FieldErrors.Required(space)] : Enumerable.Empty<FieldError>())
            .Concat(space.Text.Length == 0 ? [FieldErrors.Required(name)] : [])
            .Concat(port.Exists ? FieldErrors.Numbered(port, DnsNames.CheckPort(port.Integer ?? 0).Select(problem => $"port is not valid: {problem}")) : [])
            .Concat(CheckPath(service["path"]));
    }

    private static IEnumerable<FieldError> CheckPath(Field path)
    {
        var text = path.Text;
        return text is "" or "/" ? []
            : text == "//" ? [FieldErrors.Invalid(path, "segment[0] may not be empty")]
            : !text.StartsWith('/') ? [FieldErrors.Invalid(path, "must start with a '/'")]
            : (text.EndsWith('/') ? text[1..^1] : text[1..]).Split('/').Index().SelectMany(step => step.Item.Length == 0
                ? [FieldErrors.Invalid(path, FormattableString.Invariant($"segment[{step.Index}] may not be empty"))]
                : ObjectNames.CheckSubdomain(step.Item).Select(
                    problem => FieldErrors.Invalid(path, FormattableString.Invariant($"segment[{step.Index}]: {problem}"))));
    }
}
