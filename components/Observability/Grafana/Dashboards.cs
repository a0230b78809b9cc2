using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Grafana with its data sources and dashboards, all of it from code: nothing is lost with a pod.</summary>
internal sealed class Dashboards : PlatformComponent
{
    public const string AdminSecret = "grafana-admin";
    public const string AdminUserKey = "admin-user";
    public const string AdminPasswordKey = "admin-password";

    public Dashboards(string name, DashboardsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Dashboards", name, args, options)
    {
        DashboardConfigMaps.Declare(name, args, Child);
        var administrator = GeneratedSecret.Declare(
            $"{name}-admin-password",
            $"{name}-{AdminSecret}",
            new ObjectMetaArgs { Name = AdminSecret, Namespace = args.Namespace },
            password => new() { [AdminUserKey] = "admin", [AdminPasswordKey] = password },
            Child);
        var secrets = args.Secrets.In(Tools.Namespace, args.Settings.CertificateSecret, args.SingleSignOn?.ClientSecret);
        var role = DashboardReader.Declare(name, args.Namespace, Child);
        Charts.Grafana.Install(
            GrafanaValues.From(args),
            args.Images,
            Child,
            [administrator, role, args.MonitorDefinitions, .. secrets, .. args.Access.Guarding(Tools.Grafana.Name)]);
        RegisterOutputs();
    }
}
