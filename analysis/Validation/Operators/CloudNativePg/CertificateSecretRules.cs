namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Secrets with certificates and passwords (CloudNativePG 1.30, validateCerts, validateSuperuserSecret and validateLDAP in
/// internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class CertificateSecretRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (spec, certificates, ldap) = (manifest["spec"], manifest["spec"]["certificates"], manifest["spec"]["postgresql"]["ldap"]);
        if (certificates["serverTLSSecret"].Text.Length > 0 && certificates["serverAltDNSNames"].Count > 0)
        {
            yield return FieldErrors.Forbidden(certificates["serverAltDNSNames"], "Server alternative DNS names can't be defined when server TLS secret "
                + "is provided");
        }

        if (certificates["serverTLSSecret"].Text.Length > 0 && certificates["serverCASecret"].Text.Length == 0)
        {
            yield return FieldErrors.Required(certificates["serverCASecret"], "Server CA secret can't be empty when server TLS secret is provided");
        }

        if (certificates["replicationTLSSecret"].Text.Length > 0 && certificates["clientCASecret"].Text.Length == 0)
        {
            yield return FieldErrors.Required(certificates["clientCASecret"], "Client CA secret can't be empty when client replication secret is provided");
        }

        if (spec["superuserSecret"].Exists && spec["superuserSecret"]["name"].Text.Length == 0)
        {
            yield return FieldErrors.Required(spec["superuserSecret"]["name"], "Super user secret name can't be empty");
        }

        if (ldap.Exists && ldap["server"].Text.Length == 0)
        {
            yield return FieldErrors.Required(ldap["server"], "ldap server cannot be empty if any other ldap parameters are specified");
        }

        if (ldap["bindAsAuth"].Exists && ldap["bindSearchAuth"].Exists)
        {
            yield return FieldErrors.Forbidden(ldap, "only bind+search or bind method can be specified");
        }
    }
}
