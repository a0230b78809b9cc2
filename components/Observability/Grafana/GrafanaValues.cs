using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Install;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Values of Grafana's chart.</summary>
internal static class GrafanaValues
{
    private const int User = 472;
    private const string CertificatePath = "/etc/grafana/tls";

    public static Dictionary<string, object> Of(DashboardsArgs args)
    {
        var values = new Dictionary<string, object>
        {
            ["admin"] = new Dictionary<string, object> { ["existingSecret"] = AdminPassword.SecretName, ["userKey"] = AdminPassword.UserKey, ["passwordKey"] = AdminPassword.PasswordKey },
            ["serviceMonitor"] = new Dictionary<string, object> { ["enabled"] = true },

            // Nothing is kept in it: what people see is made from code, so it needs no volume and no one to own its files.
            ["initChownData"] = Off(),
            ["testFramework"] = Off(),

            // Its token reads this namespace alone.
            ["rbac"] = new Dictionary<string, object> { ["namespaced"] = true },
            ["securityContext"] = Hardened.Account(User),
            ["containerSecurityContext"] = Hardened.Container(),
            ["resources"] = Hardened.Resources("100m", "192Mi", "1", "512Mi"),
            ["extraEmptyDirMounts"] = new[] { new Dictionary<string, object> { ["name"] = "tmp", ["mountPath"] = "/tmp" } },
            ["enableServiceLinks"] = false,
            ["grafana.ini"] = GrafanaIni.Of(args, CertificatePath),
            ["datasources"] = new Dictionary<string, object> { ["datasources.yaml"] = DataSources.Provisioning(args.Metrics) },
            ["sidecar"] = Sidecar(args.Settings),
        };
        if (args.SingleSignOn is { } login)
        {
            values["envFromSecret"] = login.ClientSecret;
        }

        if (args.Settings.IsSecure)
        {
            values["extraSecretMounts"] = new[]
            {
                new Dictionary<string, object> { ["name"] = "tls", ["secretName"] = args.Settings.CertificateSecret, ["mountPath"] = CertificatePath, ["readOnly"] = true },
            };
            values["readinessProbe"] = Probe();
            values["livenessProbe"] = Probe();
        }

        return values;
    }

    private static Dictionary<string, object> Off() => new() { ["enabled"] = false };

    private static Dictionary<string, object> Probe() => new()
    {
        ["httpGet"] = new Dictionary<string, object> { ["scheme"] = "HTTPS" },
    };

    private static Dictionary<string, object> Sidecar(GrafanaSettings settings)
    {
        var dashboards = new Dictionary<string, object>
        {
            ["enabled"] = true,
            ["label"] = DashboardMaps.Label,
            ["labelValue"] = DashboardMaps.LabelValue,
            ["folderAnnotation"] = DashboardMaps.FolderAnnotation,

            // Those of this namespace alone: whoever may write ConfigMaps elsewhere puts nothing on people's screens.
            ["searchNamespace"] = Tools.Namespace,
            ["resource"] = "configmap",
            ["provider"] = new Dictionary<string, object> { ["allowUiUpdates"] = false, ["foldersFromFilesStructure"] = true },
        };
        var sidecar = new Dictionary<string, object>
        {
            ["securityContext"] = Hardened.Container(),
            ["resources"] = Hardened.Resources("10m", "96Mi", "100m", "160Mi"),
            ["dashboards"] = dashboards,
        };
        if (settings.IsSecure)
        {
            // It talks to the pod's own address, which is in no certificate.
            sidecar["skipTlsVerify"] = true;
            dashboards["reloadURL"] = "https://localhost:3000/api/admin/provisioning/dashboards/reload";
        }

        return sidecar;
    }
}
