namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>Ports of Services, as the mesh reads them.</summary>
public sealed class ServiceTests
{
    [Theory]
    [InlineData("name: http2, port: 80")]
    [InlineData("name: grpc-web, port: 80")]
    [InlineData("name: GRPC-Webish, port: 80")]
    [InlineData("name: mongo-a-b, port: 80")]
    [InlineData("name: redis, port: 80")]
    [InlineData("name: web, port: 25")]
    [InlineData("port: 27017")]
    [InlineData("name: web, port: 80, appProtocol: kubernetes.io/wss")]
    [InlineData("name: web, port: 80, appProtocol: tls-x")]
    [InlineData("name: http_proxy, port: 80")]
    [InlineData("name: udp-x, port: 80, protocol: TCP")]
    public void These_ports_say_their_protocol(string port) => Assert.Empty(SmallCluster.Told("IST0118", Service(port)));

    [Theory]
    [InlineData("name: kubernetes, port: 80", "kubernetes", "0")]
    [InlineData("name: http, port: 80, appProtocol: ''", "http", "0")]
    [InlineData("name: sctp, port: 80, protocol: SCTP, targetPort: x", "sctp", "x")]
    [InlineData("name: tcp_x, port: 80, targetPort: 8080", "tcp_x", "8080")]
    [InlineData("name: postgres, port: 80, targetPort: '5432'", "postgres", "5432")]
    [InlineData("name: hbone, port: 80", "hbone", "0")]
    public void These_do_not(string port, string name, string target) => Assert.Equal(
        [$"Service payments/web: Port name {name} (port: 80, targetPort: {target}) doesn't follow the naming convention of Istio port."],
        SmallCluster.Told("IST0118", Service(port)));

    [Theory]
    [InlineData("gateway.istio.io/managed: istio.io-gateway-controller")]
    [InlineData("gateway.istio.io/managed: istio.io-eastwest-controller")]
    [InlineData("release: istio")]
    public void Services_of_istio_are_left_alone(string label) =>
        Assert.Empty(SmallCluster.Told("IST0118", Service("name: web, port: 80", metadata: $"labels: {{{label}}}")));

    [Fact]
    public void A_port_of_both_protocols_names_its_service_twice() => Assert.Equal(
        ["Deployment payments/web: This deployment web is associated with multiple services using port 53 but different protocols: " +
            "[payments/web payments/web]"],
        SmallCluster.Told("IST0116", Deployment(), Service("name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53")));

    [Fact]
    public void A_waypoint_may_have_what_ports_it_likes() => Assert.Empty(SmallCluster.Told(
        "IST0116",
        Deployment("labels: {gateway.istio.io/managed: istio.io-mesh-controller}"),
        Service("name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53")));

    [Fact]
    public void Ports_are_told_in_the_order_of_numbers() => Assert.Equal(
        ["Deployment payments/web: This deployment web is associated with multiple services [payments/web payments/web payments/web] " +
            "using targetPort \"web\" but different ports: [9 80 443]."],
        SmallCluster.Told("IST0137", Deployment(), Service(
            "name: http, port: 443, targetPort: web}, {name: http-a, port: 9, targetPort: web}, {name: http-b, port: 80, targetPort: web")));

    [Fact]
    public void A_container_to_start_with_makes_no_deployment_of_the_mesh()
    {
        const string Native = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: payments}
            spec: {template: {metadata: {labels: {app: web}}, spec: {initContainers: [{name: istio-proxy, image: proxy}]}}}
            """;

        Assert.Empty(SmallCluster.Told("IST0137", Native, Service("name: http, port: 1, targetPort: 8080}, {name: http-a, port: 2, targetPort: 8080")));
    }

    private static string Deployment(string metadata = "") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: payments, {{metadata}} }
        spec: {template: {metadata: {labels: {app: web, sidecar.istio.io/inject: 'true'} }, spec: {containers: [{name: app}]} } }
        """;

    private static string Service(string port, string metadata = "") => $$"""
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: payments, {{metadata}} }
        spec: {selector: {app: web}, ports: [{ {{port}} }]}
        """;
}
