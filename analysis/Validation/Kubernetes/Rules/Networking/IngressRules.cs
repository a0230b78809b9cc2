using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Ways into the cluster by host and path.</summary>
internal static class IngressRules
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    private static readonly ImmutableArray<string> ForbiddenParts = ["//", "/./", "/../", "%2f", "%2F"];

    private static readonly ImmutableArray<string> ForbiddenEnds = ["/..", "/."];

    public static IEnumerable<FieldError> Check(Field ingress)
    {
        var spec = ingress["spec"];
        var (name, backend, rules) = (spec["ingressClassName"], spec["defaultBackend"], spec["rules"]);
        return (rules.Count == 0 && !backend.Exists
                ? [FieldError.Invalid(spec.ToString(), null, "either `defaultBackend` or `rules` must be specified")]
                : Enumerable.Empty<FieldError>())
            .Concat(backend.Exists ? CheckBackend(backend) : [])
            .Concat(rules.Items.SelectMany(CheckRule))
            .Concat(spec["tls"].Items.SelectMany(CheckTls))
            .Concat(name.Exists ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckSubdomain(name.Text)) : []);
    }

    /// <summary>Checks that a new ingress names one class, in whichever way; later it may go from one to the other.</summary>
    public static IEnumerable<FieldError> CheckNew(Field ingress)
    {
        var (old, name) = (ingress["metadata"]["annotations"][ClassAnnotation], ingress["spec"]["ingressClassName"]);
        return old.Exists && name.Exists && old.Text != name.Text
            ? [FieldError.Invalid($"annotations.{ClassAnnotation}", old.Text, "must match `ingressClassName` when both are specified")]
            : [];
    }

    private static IEnumerable<FieldError> CheckTls(Field tls)
    {
        var secret = tls["secretName"];
        return tls["hosts"].Items.SelectMany(host => FieldErrors.Invalid(host, host.Text, DnsNames.CheckHost(host.Text)))
            .Concat(secret.Text.Length > 0 ? FieldErrors.Invalid(secret, secret.Text, ObjectNames.CheckSubdomain(secret.Text)) : []);
    }

    private static IEnumerable<FieldError> CheckRule(Field rule)
    {
        var (host, http, paths) = (rule["host"], rule["http"], rule["http"]["paths"]);
        return (Addresses.Parse(host.Text) is not null ? [FieldErrors.Invalid(host, "must be a DNS name, not an IP address")] : Enumerable.Empty<FieldError>())
            .Concat(host.Text.Length > 0 ? FieldErrors.Invalid(host, host.Text, DnsNames.CheckHost(host.Text)) : [])
            .Concat(http.Exists && paths.Count == 0 ? [FieldErrors.Required(paths)] : [])
            .Concat(paths.Items.SelectMany(CheckPath));
    }

    private static IEnumerable<FieldError> CheckPath(Field entry)
    {
        var (type, path) = (entry["pathType"], entry["path"]);
        if (!type.Exists)
        {
            return [FieldErrors.Required(type, "pathType must be specified")];
        }

        var text = path.Text;
        var isRelative = !text.StartsWith('/');
        return (type.Text switch
        {
            "Exact" or "Prefix" => (isRelative ? ["must be an absolute path"] : Enumerable.Empty<string>())
                .Concat(ForbiddenParts.Where(part => text.Contains(part, StringComparison.Ordinal)).Select(part => $"must not contain '{part}'"))
                .Concat(ForbiddenEnds.Where(end => text.EndsWith(end, StringComparison.Ordinal)).Select(end => $"cannot end with '{end}'"))
                .Select(problem => FieldError.Invalid(path.ToString(), text, problem)),
            "ImplementationSpecific" => isRelative && text.Length > 0 ? [FieldErrors.Invalid(path, "must be an absolute path")] : [],
            _ => Choices.Check(type, "Exact", "ImplementationSpecific", "Prefix"),
        }).Concat(CheckBackend(entry["backend"]));
    }

    private static IEnumerable<FieldError> CheckBackend(Field backend) => (backend["resource"].Exists, backend["service"].Exists) switch
    {
        (true, true) => [FieldError.Invalid(backend.ToString(), "", "cannot set both resource and service backends")],
        (true, false) => LocalReference.Check(backend["resource"]),
        (false, true) => CheckService(backend, backend["service"]["name"], backend["service"]["port"]),
        (false, false) => [FieldError.Invalid(backend.ToString(), "", "resource or service backend is required")],
    };

    private static IEnumerable<FieldError> CheckService(Field backend, Field service, Field port)
    {
        var (name, number) = (port["name"], port["number"]);
        return (service.Text.Length == 0 ? [FieldErrors.Required(service)] : FieldErrors.Invalid(service, service.Text, DnsNames.CheckLabel(service.Text)))
            .Concat((name.Text.Length > 0, number.Integer is not (null or 0)) switch
            {
                (true, true) => [FieldError.Invalid(backend.ToString(), "", "cannot set both port name & port number")],
                (true, false) => FieldErrors.Invalid(name, name.Text, DnsNames.CheckPortName(name.Text)),
                (false, true) => FieldErrors.Numbered(number, DnsNames.CheckPort(number.Integer ?? 0)),
                (false, false) => [FieldErrors.Required(backend, "port name or number is required")],
            });
    }
}
