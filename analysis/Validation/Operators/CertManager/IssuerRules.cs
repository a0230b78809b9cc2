namespace Payments.Infra.Analysis.Validation.Operators.CertManager;

/// <summary>Issuers: exactly one way to sign, and what it needs (cert-manager 1.21, internal/apis/certmanager/validation/issuer.go).</summary>
internal static class IssuerRules
{
    private static readonly ImmutableArray<string> Kinds = ["acme", "ca", "selfSigned", "vault", "venafi"];
    private static readonly ImmutableArray<string> Classes = ["class", "ingressClassName", "name"];
    private static readonly ImmutableArray<string> Logins = ["tokenSecretRef", "appRole", "clientCertificate", "kubernetes", "aws"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var given = Kinds.Select(kind => spec[kind]).Where(kind => kind.Exists).ToList();
        return given.Count == 0
            ? [FieldErrors.Required(spec, "at least one issuer must be configured")]
            : given.Skip(1).Select(kind => FieldErrors.Forbidden(kind, "may not specify more than one issuer type"))
                .Concat(CheckAcme(spec["acme"]))
                .Concat(spec["ca"].Exists ? Need(spec["ca"], "secretName") : [])
                .Concat(CheckVault(spec["vault"]));
    }

    private static IEnumerable<FieldError> CheckAcme(Field acme) => !acme.Exists ? []
        : (acme["privateKeySecretRef"]["name"].Text.Length == 0
                ? new[] { FieldErrors.Required(acme["privateKeySecretRef"]["name"], "private key secret name is a required field") }
                : [])
            .Concat(acme["server"].Text.Length == 0 ? [FieldErrors.Required(acme["server"], "acme server URL is a required field")] : [])
            .Concat(acme["caBundle"].Text.Length > 0 && acme["skipTLSVerify"].IsTrue
                ? [FieldErrors.Invalid(acme["skipTLSVerify"], "caBundle and skipTLSVerify are mutually exclusive and cannot both be set")]
                : [])
            .Concat(acme["solvers"].Items.SelectMany(CheckSolver));

    private static IEnumerable<FieldError> CheckSolver(Field solver)
    {
        var (http, dns) = (solver["http01"], solver["dns01"]);
        return http.Exists && dns.Exists ? [FieldErrors.Forbidden(solver, "may not specify more than one solver type in a single solver")]
            : !http.Exists && !dns.Exists ? [FieldErrors.Required(solver, "no solver type configured")]
            : !http.Exists ? []
            : http["ingress"].Exists == http["gatewayHTTPRoute"].Exists
                ? [FieldErrors.Required(http, http["ingress"].Exists ? "only 1 HTTP01 solver type may be configured" : "no HTTP01 solver type configured")]
            : Classes.Count(name => http["ingress"][name].Exists) > 1
                ? [FieldErrors.Forbidden(http["ingress"], "only one of 'ingressClassName', 'name' or 'class' should be specified")]
            : [];
    }

    private static IEnumerable<FieldError> CheckVault(Field vault) => !vault.Exists ? []
        : Need(vault, "server").Concat(Need(vault, "path"))
            .Concat(vault["caBundle"].Text.Length > 0 && vault["caBundleSecretRef"].Exists
                ? [FieldErrors.Forbidden(vault["caBundleSecretRef"], "caBundle and caBundleSecretRef cannot be used together")]
                : [])
            .Concat(Logins.Any(login => vault["auth"][login].Exists)
                ? []
                : [FieldErrors.Required(vault["auth"], $"please supply one of: {string.Join(", ", Logins)}")]);

    private static IEnumerable<FieldError> Need(Field parent, string name) => parent[name].Text.Length == 0 ? [FieldErrors.Required(parent[name])] : [];
}
