using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>Options of resources. Judged by reading <c>pkg/resource/deploy/source_eval.go</c> and <c>step_generator.go</c> of the real engine.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class OptionTests
{
    private const string Widget = "demo:index:Widget";

    [Theory]
    [InlineData("version", "v4", StatusCode.Unknown, "parse provider request: No Major.Minor.Patch elements found")]
    [InlineData("version", "1.x.0", StatusCode.Unknown, "parse provider request: Invalid character(s) found in minor number \"x\"")]
    [InlineData("version", "01.0.0", StatusCode.Unknown, "parse provider request: Major number must not contain leading zeroes \"01\"")]
    [InlineData("version", "1.0.0-", StatusCode.Unknown, "parse provider request: Prerelease is empty")]
    [InlineData("alias", "old", StatusCode.InvalidArgument, "invalid alias URN: invalid URN \"old\"")]
    [InlineData("parent of an alias", "old", StatusCode.InvalidArgument, "invalid parent alias URN: invalid URN \"old\"")]
    [InlineData("hideDiffs", "b[", StatusCode.Unknown, "1: missing closing bracket in array index")]
    [InlineData("hideDiffs", "a[x]", StatusCode.Unknown, "1: invalid array index: strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("deletedWith", "other", StatusCode.InvalidArgument, "invalid DeletedWith URN: invalid URN \"other\"")]
    [InlineData("customTimeouts", "soon", StatusCode.Unknown, "unable to parse customTimeout Value soon")]
    public async Task An_option_that_is_none_is_told_to_the_program(string option, string value, StatusCode code, string message)
    {
        var plan = await ProgramClient.RunAsync(async client =>
        {
            var error = await Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Widget, "w", request => Set(request, option, value)));
            Assert.Equal((code, message), (error.StatusCode, error.Status.Detail));
        });

        Assert.DoesNotContain(plan.Steps, step => step.State.Name == "w");
    }

    [Fact]
    public async Task A_path_of_replaceOnChanges_that_is_none_stops_the_deployment()
    {
        var before = await ProgramClient.RunAsync(client => client.CustomAsync(Widget, "w", request => request.Object.Fields["a"] = Value.ForNumber(1)));
        var plan = await ProgramClient.RunAsync(
            client => Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(Widget, "w", request =>
            {
                request.Object.Fields["a"] = Value.ForNumber(2);
                request.ReplaceOnChanges.Add("a[");
            })),
            before);

        Assert.Equal("missing closing bracket in array index", Assert.Single(plan.Diagnostics).Message);
    }

    [Fact]
    public async Task An_id_that_is_to_be_secret_is_warned_of()
    {
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync(Widget, "w", request => request.AdditionalSecretOutputs.Add("id")));

        var warning = Assert.Single(plan.Diagnostics);
        Assert.Equal(
            (DiagnosticSeverity.Warning, "The 'id' property cannot be made secret. See pulumi/pulumi#2717 for more details."),
            (warning.Severity, warning.Message));
    }

    [Fact]
    public async Task A_default_provider_from_another_place_has_a_name_of_its_own()
    {
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync(Widget, "w", request =>
            (request.Version, request.PluginDownloadURL) = ("1.2.3", "https://get.example.com/plugins/")));

        Assert.StartsWith(
            "urn:pulumi:dev::demo::pulumi:providers:demo::default_1_2_3_https_/get.example.com/plugins::",
            plan.Steps[^1].State.Provider,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_keeps_where_its_plugin_comes_from()
    {
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync("pulumi:providers:demo", "p", request =>
            (request.Version, request.PluginDownloadURL) = ("1.2.3", "https://get.example.com")));

        Assert.Equal(
            HandMade.Map(
                ("__internal", HandMade.Map(("pluginDownloadURL", HandMade.Text("https://get.example.com")))), ("version", HandMade.Text("1.2.3"))),
            plan.Steps[^1].State.Inputs);
    }

    [Fact]
    public async Task A_provider_that_is_replaced_keeps_its_version()
    {
        Func<string, Func<ProgramClient, Task>> rendering = folder => client => client.CustomAsync("pulumi:providers:kubernetes", "p", request =>
        {
            request.Version = "4.32.0";
            request.Object.Fields["renderYamlToDirectory"] = Value.ForString(folder);
        });
        var plan = await ProgramClient.RunAsync(rendering("b"), await ProgramClient.RunAsync(rendering("a")));

        Assert.Equal((StepOperation.Replace, HandMade.Text("4.32.0")), (plan.Steps[^1].Operation, plan.Steps[^1].State.Inputs["version"]));
    }

    [Fact]
    public async Task An_input_that_is_null_is_kept()
    {
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync(Widget, "w", request => request.Object.Fields["a"] = Value.ForNull()));

        Assert.Equal(PropertyValue.Null, plan.Steps[^1].State.Inputs["a"]);
    }

    [Fact]
    public async Task An_input_that_is_null_is_as_good_as_none_to_a_difference()
    {
        var before = await ProgramClient.RunAsync(client => client.CustomAsync(Widget, "w", request => request.Object.Fields["a"] = Value.ForNull()));
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync(Widget, "w"), before);

        Assert.Equal(StepOperation.Same, plan.Steps[^1].Operation);
    }

    private static void Set(RegisterResourceRequest request, string option, string value)
    {
        switch (option)
        {
            case "version":
                request.Version = value;
                break;
            case "alias":
                request.Aliases.Add(new Alias { Urn = value });
                break;
            case "parent of an alias":
                request.Aliases.Add(new Alias { Spec = new() { ParentUrn = value } });
                break;
            case "hideDiffs":
                request.HideDiffs.Add(["a", value]);
                break;
            case "deletedWith":
                request.DeletedWith = value;
                break;
            default:
                request.CustomTimeouts = new() { Create = value };
                break;
        }
    }
}
