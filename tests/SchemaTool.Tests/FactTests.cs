using System.Text.Json.Nodes;

namespace Payments.Infra.SchemaTool.Tests;

/// <summary>Each kind of fact comes from the package into the line.</summary>
public sealed class FactTests
{
    private const string Widget = "demo:shop:Widget";
    private const string Part = "Pulumi.Demo.Shop.Inputs.PartArgs";

    [Theory]
    [InlineData("csharp", "\"Pulumi.Demo.Shop.Widget\"")]
    [InlineData("args", "\"Pulumi.Demo.Shop.WidgetArgs\"")]
    [InlineData("kind", "\"custom\"")]
    [InlineData("base", "\"Pulumi.CustomResource\"")]
    [InlineData("state", "\"Pulumi.Demo.Shop.WidgetState\"")]
    [InlineData("constants", """{"kind":"Widget"}""")]
    [InlineData("aliases", """["v2","v1","demo:store/v1:Widget"]""")]
    [InlineData("secretOutputs", """["secret"]""")]
    [InlineData("replaceOnChanges", """["size","parts[*].name"]""")]
    [InlineData("inputs.anything", """{"$ref":"pulumi.json#/Any","member":"Anything"}""")]
    [InlineData("inputs.colour", """{"oneOf":[{"type":"string"},{"$ref":"#/types/Pulumi.Demo.Shop.Colour"}],"default":"red","member":"Colour"}""")]
    [InlineData("inputs.file", """{"$ref":"pulumi.json#/AssetOrArchive","member":"File"}""")]
    [InlineData("inputs.kind", """{"type":"string","member":"Kind"}""")]
    [InlineData("inputs.limit", """{"type":"integer","default":-1,"member":"Limit"}""")]
    [InlineData("inputs.part", """{"$ref":"#/types/Pulumi.Demo.Shop.Inputs.PartArgs","member":"Part"}""")]
    [InlineData("inputs.parts", """{"type":"array","items":{"$ref":"#/types/Pulumi.Demo.Shop.Inputs.PartArgs"},"member":"Parts"}""")]
    [InlineData("inputs.secret", """{"type":"string","secret":true,"member":"Secret"}""")]
    [InlineData("inputs.size", """{"type":"integer","required":true,"member":"Size"}""")]
    [InlineData("inputs.tags", """{"type":"object","additionalProperties":{"type":"string"},"member":"Tags"}""")]
    [InlineData("inputs.weight", """{"type":"number","default":0.5,"member":"Weight"}""")]
    [InlineData("outputs.parts", """{"type":"array","items":{"$ref":"#/types/Pulumi.Demo.Shop.Outputs.PartResponse"},"nullable":true,"member":"Parts"}""")]
    [InlineData("outputs.size", """{"type":"integer","member":"Size"}""")]
    public async Task A_resource(string place, string expected) =>
        Assert.Equal(expected, At(await Added(Widget), $"resources|{Widget}|{place.Replace('.', '|')}"));

    [Theory]
    [InlineData("kind", "\"component\"")]
    [InlineData("base", "\"Pulumi.ComponentResource\"")]
    [InlineData("inputs.port", """{"oneOf":[{"type":"integer"},{"type":"string"}],"member":"Port"}""")]
    [InlineData("outputs.resources", """{"type":"array","items":{"$ref":"pulumi.json#/Any"},"member":"Resources"}""")]
    public async Task A_component(string place, string expected) =>
        Assert.Equal(expected, At(await Added("demo:shop:Bundle"), $"resources|demo:shop:Bundle|{place.Replace('.', '|')}"));

    [Theory]
    [InlineData("kind", "\"provider\"")]
    [InlineData("csharp", "\"Pulumi.Demo.Provider\"")]
    [InlineData("inputs.flag", """{"type":"boolean","json":true,"environment":"DEMO_FLAG","member":"Flag"}""")]
    [InlineData("inputs.key", """{"type":"string","secret":true,"member":"Key"}""")]
    [InlineData("inputs.realm", """{"type":"string","default":"public","member":"Realm"}""")]
    [InlineData(
        "methods",
        """{"pulumi:providers:demo/describe":{"member":"Describe","outputs":{"result":""" +
        """{"type":"object","additionalProperties":{"$ref":"pulumi.json#/Any"},"member":"Result"}}}}""")]
    public async Task A_provider(string place, string expected) =>
        Assert.Equal(expected, At(await Added("pulumi:providers:demo"), $"resources|pulumi:providers:demo|{place.Replace('.', '|')}"));

    [Theory]
    [InlineData("csharp", "\"Pulumi.Demo.Shop.GetWidget\"")]
    [InlineData("inputs", """{"name":{"type":"string","required":true,"member":"Name"}}""")]
    [InlineData("outputs", """{"part":{"$ref":"#/types/Pulumi.Demo.Shop.Outputs.PartResponse","nullable":true,"member":"Part"}}""")]
    public async Task A_function(string place, string expected) =>
        Assert.Equal(expected, At(await Added("demo:shop:getWidget"), $"functions|demo:shop:getWidget|{place}"));

    [Theory]
    [InlineData(
        Part,
        """{"inputs":{"action":{"$ref":"#/types/Pulumi.Demo.Shop.Action","default":"Allow","member":"Action"}""" +
        ""","has-lid":{"type":"boolean","member":"HasLid"},"hidden":{"type":"boolean","default":false,"member":"Hidden"}""" +
        ""","name":{"type":"string","required":true,"member":"Name"},"next":{"$ref":"#/types/Pulumi.Demo.Shop.Inputs.PartArgs","member":"Next"}""" +
        ""","part":{"type":"string","member":"PartValue"}}}""")]
    [InlineData(
        "Pulumi.Demo.Shop.Outputs.PartResponse",
        """{"outputs":{"action":{"type":"string","nullable":true,"member":"Action"},"count":{"type":"integer","member":"Count"}""" +
        ""","name":{"type":"string","member":"Name"}}}""")]
    [InlineData(
        "Pulumi.Demo.Shop.Action",
        """{"enum":[{"member":"Allow","value":"Allow"},{"member":"Deny_all","value":"Deny-all"},{"member":"EqualsValue","value":"Equals"}]}""")]
    public async Task A_type(string type, string expected) => Assert.Equal(expected, At(await Added(Widget), $"types|{type}"));

    private static async Task<JsonNode> Added(string token)
    {
        using var package = new DemoPackage();
        var result = await package.RunAsync("add", token);
        Assert.Equal("", result.Error);
        return JsonNode.Parse(package.Schema)!;
    }

    private static string? At(JsonNode schema, string place) => place.Split('|').Aggregate((JsonNode?)schema, (node, key) => node?[key])?.ToJsonString();
}
