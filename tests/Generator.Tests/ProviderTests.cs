using Microsoft.CodeAnalysis;

namespace Payments.Infra.Generator.Tests;

public sealed class ProviderTests
{
    private const string Schema = """
        {
          "package": "demo", "version": "1.2.3",
          "resources": {
            "demo:index/v1:Widget": {
              "csharp": "Pulumi.Demo.Widget", "args": "Pulumi.Demo.WidgetArgs", "base": "Pulumi.CustomResource", "kind": "custom",
              "constants": { "kind": "Widget" }, "secretOutputs": ["key"], "replaceOnChanges": ["size"],
              "state": "Pulumi.Demo.WidgetState", "aliases": ["v1beta1", "demo:old:Widget"],
              "methods": { "demo:index:Widget/measure": { "member": "Measure", "outputs": { "size": { "type": "integer", "member": "Size" } } } },
              "inputs": {
                "kind": { "type": "string", "member": "Kind" },
                "size": { "type": "integer", "required": true, "member": "Size" },
                "key": { "type": "string", "secret": true, "member": "Key" },
                "settings": { "type": "boolean", "json": true, "environment": "DEMO_SETTINGS", "member": "Settings" },
                "count": { "type": "integer", "default": 3, "member": "Count" },
                "weight": { "type": "number", "default": 0.5, "member": "Weight" },
                "isNew": { "type": "boolean", "default": false, "member": "IsNew" },
                "label": { "type": "string", "default": "a \"b\"", "member": "Label" },
                "colour": { "$ref": "#/types/Pulumi.Demo.Colour", "default": "dark-red", "member": "Colour" },
                "shade": { "oneOf": [{ "type": "string" }, { "$ref": "#/types/Pulumi.Demo.Colour" }], "default": "dark-red", "member": "Shade" },
                "level": { "type": "integer", "environment": "DEMO_LEVEL", "member": "Level" },
                "port": { "oneOf": [{ "type": "integer" }, { "type": "string" }], "member": "Port" },
                "parts": { "type": "array", "items": { "$ref": "#/types/Pulumi.Demo.Types.Inputs.PartArgs" }, "member": "Parts" },
                "tags": { "type": "object", "additionalProperties": { "type": "string" }, "member": "Tags" }
              },
              "outputs": {
                "parts": { "type": "array", "items": { "$ref": "#/types/Pulumi.Demo.Types.Outputs.Part" }, "member": "Parts" },
                "key": { "type": "string", "nullable": true, "member": "Key" },
                "length": { "type": "integer", "member": "Length" }
              }
            }
          },
          "types": {
            "Pulumi.Demo.Colour": { "enum": [{ "member": "DarkRed", "value": "dark-red" }] },
            "Pulumi.Demo.Types.Inputs.PartArgs": {
              "inputs": { "partPort": { "type": "integer", "member": "PartPortValue" }, "namespace": { "type": "string", "member": "Namespace" } }
            },
            "Pulumi.Demo.Types.Outputs.Part": {
              "outputs": {
                "partPort": { "type": "integer", "member": "PartPortValue" },
                "namespace": { "type": "string", "member": "Namespace" },
                "weight": { "type": "integer", "nullable": true, "member": "Weight" }
              }
            }
          },
          "functions": {
            "demo:index:getWidget": {
              "csharp": "Pulumi.Demo.GetWidget",
              "inputs": { "name": { "type": "string", "required": true, "member": "Name" } },
              "outputs": { "size": { "type": "integer", "member": "Size" } }
            }
          }
        }
        """;

    private static readonly Generation Generated = Generation.Of("provider", Schema);

    [Fact]
    public void What_is_generated_compiles() => Assert.Empty(Generated.Errors);

    [Theory]
    [InlineData("""[global::Pulumi.Input("size", required: true)]""")]
    [InlineData("public global::Pulumi.Input<int> Size { get; set; } = null!;")]
    [InlineData("""[global::Pulumi.Input("settings", json: true)]""")]
    [InlineData("public global::Pulumi.InputUnion<int, string>? Port { get; set; }")]
    [InlineData("private global::Pulumi.InputMap<string>? _tags;")]
    [InlineData("get => _tags ??= new global::Pulumi.InputMap<string>();")]
    [InlineData("CreateSecret")]
    [InlineData("""Settings = global::Pulumi.Demo.EnvironmentDefaults.Flag("DEMO_SETTINGS");""")]
    [InlineData("""Level = global::Pulumi.Demo.EnvironmentDefaults.Whole("DEMO_LEVEL");""")]
    [InlineData("Count = 3;")]
    [InlineData("Weight = 0.5d;")]
    [InlineData("IsNew = false;")]
    [InlineData("Label = \"a \\\"b\\\"\";")]
    [InlineData("Colour = global::Pulumi.Demo.Colour.DarkRed;")]
    [InlineData("Shade = \"dark-red\";")]
    [InlineData("public sealed class WidgetArgs")]
    [InlineData("/// <summary>Wire path <c>size</c>. Required.</summary>")]
    public void Args_have_the_members_of_the_schema(string expected) =>
        Assert.Contains(expected, Generated.Source("Pulumi.Demo.WidgetArgs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[global::Pulumi.Demo.DemoResourceType("demo:index/v1:Widget")]""")]
    [InlineData("public Widget(string name, global::Pulumi.Demo.WidgetArgs args, global::Pulumi.CustomResourceOptions? options = null)")]
    [InlineData("""args.Kind = "Widget";""")]
    [InlineData("""AdditionalSecretOutputs = { "key" },""")]
    [InlineData("""Aliases = { new global::Pulumi.Alias { Type = "demo:index/v1beta1:Widget" }, new global::Pulumi.Alias { Type = "demo:old:Widget" } },""")]
    [InlineData("public global::Pulumi.Output<int> Length { get; private set; } = null!;")]
    [InlineData("public global::Pulumi.Output<global::Pulumi.Demo.WidgetMeasureResult> Measure() =>")]
    [InlineData("""Instance.Call<global::Pulumi.Demo.WidgetMeasureResult>("demo:index:Widget/measure", global::Pulumi.CallArgs.Empty, this);""")]
    [InlineData("""ReplaceOnChanges = { "size" },""")]
    [InlineData("public global::Pulumi.Output<string?> Key { get; private set; } = null!;")]
    [InlineData("global::Pulumi.Demo.WidgetState? state = null")]
    [InlineData("Version = global::Pulumi.Demo.PackageVersion.Value,")]
    [InlineData("public static Widget Get(string name, global::Pulumi.Input<string> id,")]
    public void A_resource_has_what_the_engine_needs(string expected) =>
        Assert.Contains(expected, Generated.Source("Pulumi.Demo.Widget"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[global::Pulumi.OutputConstructorParameter("partPort")] int partPortValue""")]
    [InlineData("string @namespace")]
    [InlineData("int? weight")]
    [InlineData("Wire path <c>Part.partPort</c>.")]
    public void An_output_type_reads_wire_names(string expected) =>
        Assert.Contains(expected, Generated.Source("Pulumi.Demo.Types.Outputs.Part"), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "public static global::System.Threading.Tasks.Task<GetWidgetResult> InvokeAsync(GetWidgetArgs args, global::Pulumi.InvokeOptions? options = null) =>")]
    [InlineData("public static global::Pulumi.Output<GetWidgetResult> Invoke(GetWidgetInvokeArgs args, global::Pulumi.InvokeOptions? options = null) =>")]
    [InlineData("public static global::Pulumi.Output<GetWidgetResult> Invoke(GetWidgetInvokeArgs args, global::Pulumi.InvokeOutputOptions options) =>")]
    [InlineData(
        """Instance.Invoke<GetWidgetResult>("demo:index:getWidget", args ?? new GetWidgetInvokeArgs(), """ +
        "global::Pulumi.Demo.InvokeDefaults.WithVersion(options));")]
    public void A_function_can_be_called_at_once_or_when_its_arguments_are_known(string expected) =>
        Assert.Contains(expected, Generated.Source("Pulumi.Demo.GetWidget"), StringComparison.Ordinal);

    [Fact]
    public void The_same_schema_gives_the_same_sources() => Assert.Equal(
        Generated.Result.GeneratedTrees.Select(tree => tree.ToString()),
        Generation.Of("provider", Schema).Result.GeneratedTrees.Select(tree => tree.ToString()));

    [Fact]
    public void An_edit_elsewhere_makes_nothing_again()
    {
        var driver = Generation.Driver("provider", Schema).RunGenerators(Generation.Compilation());

        var again = driver.RunGenerators(Generation.Compilation().AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class Other;")));
        Assert.All(again.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output =>
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("provider", "{", "is no JSON")]
    [InlineData("provider", """{"package":"demo"}""", "at $: 'types' is missing")]
    [InlineData("provider", """{"package":"demo","version":"1","types":{},"resources":{"a:b:C":{}}}""", "at $.resources['a:b:C']: 'inputs' is missing")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","resources":{},"types":{"A.BArgs":{"inputs":{"x":{"member":"X","type":"text"}}}}}""",
        "at $.types['A.BArgs'].inputs.x.type: 'text' is no type; allowed are string, boolean, integer, number, array and object")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","resources":{},"types":{"A.BArgs":{"inputs":{"x":{"member":"X","type":"integer","default":"5"}}}}}""",
        "at $.types['A.BArgs'].inputs.x.default: \"5\" is no value of the property's type")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","resources":{},"types":{"A.E":{"enum":[{"member":"R","value":"r"}]}""" +
        ""","A.BArgs":{"inputs":{"x":{"member":"X","$ref":"#/types/A.E","default":"s"}}}}}""",
        "at $.types['A.BArgs'].inputs.x.default: \"s\" is no value of the property's type")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","resources":{},"types":{"A.BArgs":{"inputs":{"x":{"member":"X","type":"string","required":"yes"}}}}}""",
        "at $.types['A.BArgs'].inputs.x.required: must be true, or left out")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","resources":{},"types":{"A.BArgs":{"inputs":{"x":{"member":"X","type":"array","items":5}}}}}""",
        "at $.types['A.BArgs'].inputs.x.items: must be an object")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","compatibility":"tfbridge20","resources":{},"types":{}}""",
        "at $.compatibility: 'tfbridge20' must be 'kubernetes20', or left out")]
    [InlineData(
        "provider",
        """{"package":"demo","version":"1","types":{},"resources":{"a:b:C":{"csharp":"C","args":"A","base":"B","kind":"custom" """ +
        ""","inputs":{},"outputs":{},"aliases":"a:c:C"}}}""",
        "at $.resources['a:b:C'].aliases: must be a list of texts")]
    [InlineData("yaml", "{}", "at SchemaKind: 'yaml' is no kind of schema; allowed are 'provider' and 'crd'")]
    public void A_malformed_schema_is_an_error_of_the_build_that_names_the_place(string kind, string schema, string expected)
    {
        var diagnostic = Assert.Single(Generation.Of(kind, schema).Result.Diagnostics);

        Assert.Equal("PIG001", diagnostic.Id);
        Assert.StartsWith($"schema.json: {expected}", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("protected CustomResourceArgs(string apiVersion, string kind)")]
    [InlineData("""TypeToken = $"kubernetes:{apiVersion}:{kind}";""")]
    [InlineData("""[global::Pulumi.Input("kind")]""")]
    public void A_resource_of_any_type_takes_its_type_from_its_arguments(string expected) =>
        Assert.Contains(
            expected,
            Generation.Of("provider", Generation.Resource("pulumi-kubernetes.json")).Source("Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("kubernetes20", "WidgetArgs? args = null", "public class WidgetArgs")]
    [InlineData("", "WidgetArgs args,", "public sealed class WidgetArgs")]
    public void The_conventions_of_Kubernetes_need_no_args_and_let_them_be_extended(string compatibility, string constructor, string args)
    {
        var generated = Generation.Of(
            "provider",
            Schema.Replace(
                "\"version\": \"1.2.3\",",
                compatibility.Length == 0 ? "\"version\": \"1.2.3\"," : $"\"version\": \"1.2.3\", \"compatibility\": \"{compatibility}\",",
                StringComparison.Ordinal));

        Assert.Contains(constructor, generated.Source("Pulumi.Demo.Widget"), StringComparison.Ordinal);
        Assert.Contains(args, generated.Source("Pulumi.Demo.WidgetArgs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_has_sealed_args() => Assert.Contains(
        "public sealed class ProviderArgs",
        Generation.Of("provider", Generation.Resource("pulumi-kubernetes.json")).Source("Pulumi.Kubernetes.ProviderArgs"),
        StringComparison.Ordinal);

    [Fact]
    public void A_resource_without_required_inputs_needs_no_args() =>
        Assert.Contains(
            "ProviderArgs? args = null",
            Generation.Of("provider", Generation.Resource("pulumi-random.json")).Source("Pulumi.Random.Provider"),
            StringComparison.Ordinal);
}
