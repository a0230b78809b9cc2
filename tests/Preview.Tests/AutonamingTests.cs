using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Tests;

/// <summary>
/// Names of resources by <c>pulumi:autonaming</c>. Judged by reading <c>pkg/cmd/pulumi/autonaming</c> and <c>pkg/resource/autonaming</c> of the real engine.
/// </summary>
[Collection(ProcessEnvironment.Name)]
public sealed class AutonamingTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Pet = "random:index/randomPet:RandomPet";

    [Theory]
    [InlineData("""{"mode":"verbatim"}""", "^settings$")]
    [InlineData("""{"mode":"default"}""", "^settings-[0-9a-f]{8}$")]
    [InlineData("""{"pattern":"${stack}-${project}-${name}-${organization}"}""", "^dev-demo-settings-organization$")]
    [InlineData("""{"pattern":"${name}-${hex(4)}-${num(2)}-${string(3)}-${alphanum(5)}"}""", "^settings-[0-9a-f]{4}-[0-9]{2}-[a-z]{3}-[a-z0-9]{5}$")]
    [InlineData("""{"pattern":"${uuid}"}""", "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$")]
    [InlineData("""{"pattern":"${config.zone}-${name}"}""", "^north-settings$")]
    [InlineData("""{"mode":"verbatim","providers":{"kubernetes":{"pattern":"k-${name}"}}}""", "^k-settings$")]
    [InlineData("""{"providers":{"kubernetes":{"resources":{"kubernetes:core/v1:ConfigMap":{"mode":"verbatim"}}}}}""", "^settings$")]
    [InlineData("""{"mode":"verbatim","providers":{"random":{"mode":"disabled"}}}""", "^settings$")]
    public async Task An_object_is_named_as_the_stack_says(string configuration, string name)
    {
        var plan = await ProgramClient.RunAsync(client => client.CustomAsync(ConfigMap, "settings", AsConfigMap), Config(configuration));

        Assert.Matches(name, ((PropertyValue.Text)((PropertyValue.Map)plan.Steps[^1].State.Inputs["metadata"]!)["name"]!).Value);
    }

    [Fact]
    public async Task Without_autonaming_an_object_needs_a_name()
    {
        var plan = await ProgramClient.RunAsync(
            client => Assert.ThrowsAsync<RpcException>(() => client.CustomAsync(ConfigMap, "settings", AsConfigMap)), Config("""{"mode":"disabled"}"""));

        Assert.Equal("autonaming is disabled, resource requires the .metadata.name field to be set", Assert.Single(plan.Diagnostics).Message);
    }

    [Theory]
    [InlineData("""{"mode":"verbatim"}""", true)]
    [InlineData("""{"pattern":"${name}-${hex(4)}"}""", false)]
    public async Task What_would_get_the_same_name_again_goes_before_it_is_replaced(string configuration, bool isDeletedFirst)
    {
        Func<double, Func<ProgramClient, Task>> pet = length => client =>
            client.CustomAsync(Pet, "p", request => request.Object.Fields["length"] = Value.ForNumber(length));
        var before = await ProgramClient.RunAsync(pet(1));
        var plan = await ProgramClient.RunAsync(pet(2), ProgramClient.Stack(config: Config(configuration)), new() { Baseline = SavedState.Of(before) });

        Assert.Equal(isDeletedFirst, plan.Steps[^1].OldState!.PendingReplacement);
    }

    [Theory]
    [InlineData("""{"mode":"odd"}""", "failed to resolve root naming config: invalid naming mode: odd")]
    [InlineData("""{"mode":"verbatim","pattern":"x"}""", "failed to resolve root naming config: cannot specify both mode and pattern/enforce")]
    [InlineData("""{"enforce":true}""", "failed to resolve root naming config: pattern must be specified when enforce is true")]
    [InlineData("""{"pattern":"${config.none}"}""", "failed to resolve root naming config: no value found for key \"none\"")]
    [InlineData("""{"modes":"x"}""", "failed to parse autonaming config: invalid autonaming config structure: json: unknown field \"modes\"")]
    [InlineData(
        """{"providers":{"kubernetes":{"mode":"odd"}}}""", "failed to resolve naming config for provider \"kubernetes\": invalid naming mode: odd")]
    [InlineData("""{"providers":{"a":{"resources":{"a:b:C":{}}}}}""", "mode or pattern must be specified for resource \"a:b:C\"")]
    public async Task A_configuration_that_is_none_is_told(string configuration, string problem)
    {
        var error = await Assert.ThrowsAsync<ProjectException>(() => ProgramClient.RunAsync(_ => Task.CompletedTask, Config(configuration)));

        Assert.Equal("getting autonaming config: " + problem, error.Message);
    }

    private static void AsConfigMap(Pulumirpc.RegisterResourceRequest request)
    {
        request.Object.Fields["apiVersion"] = Value.ForString("v1");
        request.Object.Fields["kind"] = Value.ForString("ConfigMap");
    }

    private static (string Key, ConfigValue Value)[] Config(string autonaming) =>
    [
        ("demo:zone", new ConfigValue("north", "north", IsSecret: false)),
        ("pulumi:autonaming", new ConfigValue(autonaming, autonaming, IsSecret: false)),
    ];
}
