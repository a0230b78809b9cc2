using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs with Kubernetes objects.</summary>
internal static class KubernetesPrograms
{
    private const string Namespace = "pay";

    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["k8s-basics/index.js"] = new(Basics),
        ["k8s-yaml-v2/index.js"] = RewrittenProgram.Of(Manifests),
    }.ToImmutableDictionary();

    private static Dictionary<string, object?> Basics()
    {
        var options = new CustomResourceOptions { Provider = Provider() };
        var pay = new Namespace("ns", new() { Metadata = new ObjectMetaArgs { Name = Namespace, Labels = { ["team"] = "a" } } }, options);
        var account = new ServiceAccount(
            "sa", new() { Metadata = new ObjectMetaArgs { Name = "api", Namespace = pay.Metadata.Apply(metadata => metadata.Name) } }, options);
        _ = new Secret(
            "secret",
            new() { Metadata = Named("api"), StringData = new InputMap<string> { ["password"] = Output.CreateSecret("hunter2"), ["user"] = "api" } },
            options);
        _ = new Secret("plain-secret", new() { Metadata = Named("open"), Data = new InputMap<string> { ["key"] = "dmFsdWU=" } }, options);
        _ = new ConfigMap("config", new() { Metadata = Named("api"), Data = { ["app.properties"] = "a=1\nb=2\n", ["level"] = "info" } }, options);
        DeclareDeployment(account, options);
        var service = new Service(
            "service",
            new()
            {
                Metadata = Named("api"),
                Spec = new ServiceSpecArgs { Selector = Labels(), Ports = { new ServicePortArgs { Port = 80, TargetPort = 8080 } } },
            },
            options);
        _ = new Pulumi.Kubernetes.ApiExtensions.CustomResource("widget", new WidgetArgs(), options);
        return new() { ["namespace"] = pay.Metadata.Apply(metadata => metadata.Name), ["id"] = service.Id };
    }

    private static void DeclareDeployment(ServiceAccount account, CustomResourceOptions options) => _ = new Pulumi.Kubernetes.Apps.V1.Deployment(
        "deployment",
        new()
        {
            Metadata = Named("api"),
            Spec = new DeploymentSpecArgs
            {
                Replicas = 2,
                Selector = new LabelSelectorArgs { MatchLabels = Labels() },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = Labels() },
                    Spec = new PodSpecArgs
                    {
                        ServiceAccountName = account.Metadata.Apply(metadata => metadata.Name),
                        Containers =
                        {
                            new ContainerArgs
                            {
                                Name = "api",
                                Image = "demo/api:1.0",
                                Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } },
                                Resources = new ResourceRequirementsArgs { Requests = { ["cpu"] = "100m" } },
                            },
                        },
                    },
                },
            },
        },
        options);

    private static void Manifests()
    {
        var options = new ComponentResourceOptions { Provider = Provider() };
        _ = new ComponentResource(
            "kubernetes:yaml/v2:ConfigGroup",
            "group",
            new ConfigGroupArgs
            {
                Yaml = """
                    apiVersion: v1
                    kind: Namespace
                    metadata:
                      name: pay
                    ---
                    apiVersion: v1
                    kind: ConfigMap
                    metadata:
                      name: c
                      namespace: pay
                    data:
                      a: '1'

                    """,
            },
            options,
            remote: true);
        _ = new ConfigFile("file", new ConfigFileArgs { File = "objects.yaml", SkipAwait = true }, options);
    }

    private static Pulumi.Kubernetes.Provider Provider() => new("render", new() { RenderYamlToDirectory = "rendered" });

    private static ObjectMetaArgs Named(string name) => new() { Name = name, Namespace = Namespace };

    private static InputMap<string> Labels() => new() { ["app"] = "api" };

    private sealed class WidgetArgs : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs
    {
        public WidgetArgs()
            : base("demo.example/v1", "Widget") => Metadata = Named("w");

        [Input("spec")]
        public InputMap<object> Spec { get; } = new()
        {
            ["size"] = 3,
            ["parts"] = new object[] { "a", new Dictionary<string, object> { ["b"] = true } },
        };
    }

    private sealed class ConfigGroupArgs : ResourceArgs
    {
        [Input("yaml")]
        public Input<string>? Yaml { get; set; }
    }
}
