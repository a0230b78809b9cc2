using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Values of Grafana's chart.</summary>
internal static class GrafanaValues
{
    private const int User = 472;
    private const string CertificatePath = "/etc/grafana/tls";

    public static Dictionary<string, object> From(DashboardsArgs args)
    {
        var values = Map(
            ("admin", Map(("existingSecret", Dashboards.AdminSecret), ("userKey", Dashboards.AdminUserKey), ("passwordKey", Dashboards.AdminPasswordKey))),
            ("serviceMonitor", Monitor(args.Settings)),

            // It stores nothing, as dashboards come from code: no volume, and no job that changes the owner of files.
            ("initChownData", Off()),
            ("testFramework", Off()),

            // Its token can read only this namespace, and only what dashboards are in.
            ("rbac", Map(("namespaced", true), ("useExistingRole", DashboardReader.Name))),
            ("securityContext", Account(User)),
            ("containerSecurityContext", ContainerSecurity()),
            ("resources", Resources("100m", "192Mi", "1", "512Mi")),
            ("extraEmptyDirMounts", new[] { Map(("name", "tmp"), ("mountPath", "/tmp")) }),
            ("enableServiceLinks", false),
            ("grafana.ini", GrafanaIni.From(args, CertificatePath)),
            ("datasources", Map(("datasources.yaml", DataSources.Provisioning(args.Metrics)))),
            ("sidecar", Sidecar(args.Settings)));
        if (args.SingleSignOn is { } login)
        {
            values["envFromSecret"] = login.ClientSecret;
        }

        if (args.Settings.IsSecure)
        {
            values["extraSecretMounts"] = new[]
            {
                Map(("name", "tls"), ("secretName", args.Settings.CertificateSecret), ("mountPath", CertificatePath), ("readOnly", true)),
            };
            values["readinessProbe"] = Probe();
            values["livenessProbe"] = Probe();
        }

        return values;
    }

    private static Dictionary<string, object> Off() => Map(("enabled", false));

    /// <summary>Prometheus asks a pod by its address, and trusts the very certificate of the Secret, whoever signed it.</summary>
    private static Dictionary<string, object> Monitor(GrafanaSettings settings) => settings.IsSecure
        ? Map(
            ("enabled", true),
            ("scheme", "https"),
            ("tlsConfig", Map(
                ("serverName", new Uri(settings.Url).Host),
                ("ca", Map(("secret", Map(("name", settings.CertificateSecret), ("key", "tls.crt"))))))))
        : Map(("enabled", true));

    private static Dictionary<string, object> Probe() => Map(("httpGet", Map(("scheme", "HTTPS"))));

    private static Dictionary<string, object> Sidecar(GrafanaSettings settings)
    {
        var dashboards = Map(
            ("enabled", true),
            ("label", DashboardConfigMaps.Label),
            ("labelValue", DashboardConfigMaps.LabelValue),
            ("folderAnnotation", DashboardConfigMaps.FolderAnnotation),

            // Only this namespace: who may write ConfigMaps elsewhere must not put anything on people's screens.
            ("searchNamespace", Tools.Namespace),
            ("resource", "configmap"),
            ("provider", Map(("allowUiUpdates", false), ("foldersFromFilesStructure", true))));
        var sidecar = Map(
            ("securityContext", ContainerSecurity()),
            ("resources", Resources("10m", "96Mi", "100m", "160Mi")),
            ("dashboards", dashboards));
        if (settings.IsSecure)
        {
            // It calls localhost, which is in no certificate.
            sidecar["skipTlsVerify"] = true;
            dashboards["reloadURL"] = "https://localhost:3000/api/admin/provisioning/dashboards/reload";
        }

        return sidecar;
    }
}
