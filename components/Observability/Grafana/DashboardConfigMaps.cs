using System.Text;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Dashboards as ConfigMaps, which Grafana's sidecar finds by their label.</summary>
internal static class DashboardConfigMaps
{
    public const string Label = "grafana_dashboard";
    public const string LabelValue = "1";
    public const string FolderAnnotation = "grafana_folder";

    /// <summary>Limit of etcd for one object, less room for its metadata.</summary>
    private const int Largest = 1_000_000;

    public static void Declare(string name, DashboardsArgs args, CustomResourceOptions child)
    {
        foreach (var dashboard in args.All)
        {
            var json = DashboardJson.Serialize(dashboard);
            if (Encoding.UTF8.GetByteCount(json) > Largest)
            {
                throw new ArgumentException($"Dashboard '{dashboard.Title}' is too large for a ConfigMap, which holds 1 MiB; split it.");
            }

            _ = new ConfigMap(
                $"{name}-{dashboard.Slug}",
                new ConfigMapArgs
                {
                    Metadata = new ObjectMetaArgs
                    {
                        Name = $"dashboard-{dashboard.Slug}",
                        Namespace = args.Namespace,
                        Labels = { [Label] = LabelValue },
                        Annotations = { [FolderAnnotation] = dashboard.Folder },
                    },
                    Data = { [$"{dashboard.Slug}.json"] = json },
                },
                child);
        }
    }
}
