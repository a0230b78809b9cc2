using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Faults that once stopped deployments, as small plans: each is found before anything is deployed.</summary>
public sealed class OldFaultTests
{
    /// <summary>A patch of all routes of a gateway, one of which answers itself: Envoy refused the whole table of routes.</summary>
    [Fact]
    public void A_quota_on_a_route_that_answers_itself() => Finds(
        "spec.configPatches[0].patch.value.route",
        "clears direct_response of nothing-here",
        SmallPlan.Object("networking.istio.io/v1", "Gateway", "gateway", """
            spec:
              selector: {istio: ingressgateway}
              servers: [{port: {number: 443, name: https, protocol: HTTPS}, tls: {mode: SIMPLE, credentialName: tls}, hosts: [api.payments.example.com]}]
            """),
        SmallPlan.Object("networking.istio.io/v1", "VirtualService", "ingress", """
            spec: {hosts: [api.payments.example.com], gateways: [gateway], http: [{name: nothing-here, directResponse: {status: 404} }]}
            """),
        SmallPlan.Object("networking.istio.io/v1alpha3", "EnvoyFilter", "quota", """
            spec:
              workloadSelector: {labels: {istio: ingressgateway} }
              configPatches:
                - applyTo: HTTP_ROUTE
                  match: {context: GATEWAY, routeConfiguration: {vhost: {name: 'api.payments.example.com:443', route: {action: ANY} } } }
                  patch: {operation: MERGE, value: {route: {rate_limits: [{actions: [{request_headers: {header_name: x, descriptor_key: x} }]}]} } }
            """));

    /// <summary>The access list of a store without passwords became an ExternalSecret that reads nothing: the webhook refused it.</summary>
    [Fact]
    public void An_external_secret_that_reads_nothing() => Assert.Contains(
        ClusterAdmission.CheckPlanned(ManifestYaml.Read(
            SmallPlan.Object("external-secrets.io/v1", "ExternalSecret", "redis-counts-acl", "spec: {secretStoreRef: {name: vault}, data: []}"))),
        reason => reason.Contains("either data or dataFrom should be specified", StringComparison.Ordinal));

    /// <summary>The write-ahead log of a small database on a class that asks for more than such a disk may do.</summary>
    [Fact]
    public void A_disk_that_is_too_small_for_its_class() => Finds(
        "spec.walStorage",
        "asks for 4Gi of the StorageClass \"data-premium-v2\", whose disks are to have 4000 operations a second: Azure allows 3000",
        """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: data-premium-v2}
        provisioner: disk.csi.azure.com
        parameters: {skuName: PremiumV2_LRS, DiskIOPSReadWrite: "4000"}
        """,
        SmallPlan.Object("postgresql.cnpg.io/v1", "Cluster", "postgres", """
            spec: {storage: {size: 8Gi, storageClass: data-premium-v2}, walStorage: {size: 4Gi, storageClass: data-premium-v2} }
            """));

    /// <summary>Services that must log in elsewhere, in a namespace that lets nothing out but to its stores.</summary>
    [Fact]
    public void A_login_that_the_network_does_not_let_out() => Finds(
        "spec.egress[0].hosts[0]",
        "has Deployment payments/web know ./login.microsoftonline.com, and no NetworkPolicy of these pods lets them out",
        SmallPlan.Account("web"),
        SmallPlan.Web(),
        SmallPlan.Object("networking.istio.io/v1", "ServiceEntry", "login", """
            spec: {hosts: [login.microsoftonline.com], ports: [{number: 443, name: tls, protocol: TLS}]}
            """),
        SmallPlan.Object("networking.istio.io/v1", "Sidecar", "web", """
            spec: {workloadSelector: {labels: {app: web} }, egress: [{hosts: [./login.microsoftonline.com]}]}
            """),
        SmallPlan.Object("networking.k8s.io/v1", "NetworkPolicy", "web", """
            spec: {podSelector: {matchLabels: {app: web} }, policyTypes: [Egress], egress: [{ports: [{port: 5432}]}, {ports: [{port: 10000}]}]}
            """));

    private static void Finds(string path, string message, params string[] manifests)
    {
        var finding = Assert.Single(SmallPlan.Check([SmallPlan.Namespace, .. manifests]));

        Assert.Equal(path, finding.Path);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
