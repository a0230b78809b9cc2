using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Order;

/// <summary>An authority from the key vault is there before the control plane that signs with it.</summary>
public sealed class AuthorityOrderTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Fact]
    public async Task The_control_plane_comes_after_its_authority()
    {
        var start = await StartAsync();

        Assert.True(start.IsAfter(Istiod(start), Authority(start)));
    }

    [Theory]
    [InlineData(Release, "external-secrets")]
    [InlineData("kubernetes:external-secrets.io/v1:ClusterSecretStore", "secrets")]
    [InlineData("kubernetes:core/v1:Namespace", "istio-system")]
    public async Task The_authority_comes_after_what_brings_it(string type, string name)
    {
        var start = await StartAsync();

        Assert.True(start.IsAfter(Authority(start), start.Only(type, name)));
    }

    [Fact]
    public async Task Nothing_that_brings_it_waits_for_the_mesh()
    {
        var start = await StartAsync();

        Assert.False(start.IsAfter(start.Only(Release, "external-secrets"), Istiod(start)));
    }

    private static PlannedResource Istiod(FirstStart start) => Assert.Single(start.Resources, resource => (string?)resource.Inputs["chart"] == "istiod");

    private static PlannedResource Authority(FirstStart start) => start.Only("kubernetes:external-secrets.io/v1:ExternalSecret", "cacerts");

    private static Task<FirstStart> StartAsync()
    {
        var mesh = JsonNode.Parse(Previews.Section("prod", "mesh"))!.AsObject();
        mesh["ca"] = new JsonObject { ["source"] = "vault" };
        return FirstStart.OfStackAsync("prod", ("mesh", mesh.ToJsonString()));
    }
}
