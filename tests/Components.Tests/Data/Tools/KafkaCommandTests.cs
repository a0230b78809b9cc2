using System.Text.RegularExpressions;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;

namespace Payments.Infra.Components.Tests.Data.Tools;

/// <summary>The scripts of a broker of one's own say to Kafka's tools what they take.</summary>
public sealed partial class KafkaCommandTests
{
    [Fact]
    public async Task Tools_take_every_command_of_the_scripts()
    {
        var commands = await CommandsAsync(Shop.All);

        Assert.Contains(commands, command => command[0].EndsWith("kafka-acls.sh", StringComparison.Ordinal));
        Assert.Contains(commands, command => command[0].EndsWith("kafka-storage.sh", StringComparison.Ordinal));
        Assert.All(commands, command => Assert.Empty(KafkaCommand.ProblemsOf(command)));
    }

    [Theory]
    [InlineData("--remove --force --allow-principal User:a", "You must provide at least one resource")]
    [InlineData("--remove --force --allow-principal User:a --topic t", "the operation All takes away only rights that were given as All")]
    [InlineData("--add --allow-principal User:a --operation Write --group g", "group only supports operations All, Read, Describe, Delete")]
    [InlineData("--add --allow-principal User:a --topic t --resource-pattern-type any", "the pattern any is not valid when adding")]
    [InlineData("--add --principal User:a --topic t", "--principal is no option, or has no value")]
    public void A_command_that_the_tool_refuses_is_found(string arguments, string problem) => Assert.Equal(
        [problem], KafkaCommand.ProblemsOf(["kafka-acls.sh", "--bootstrap-server", "kafka:9093", .. arguments.Split(' ')]));

    [Fact]
    public async Task A_user_loses_what_its_service_no_longer_needs()
    {
        var commands = (await CommandsAsync(Shop.All)).Select(command => string.Join(' ', command.Skip(5))).ToList();

        Assert.Contains(
            "--remove --force --allow-principal User:shop-service-a --operation Read --topic orders --resource-pattern-type literal", commands);
        Assert.Contains(
            "--remove --force --allow-principal User:shop-service-a --operation Read --group shop-service --resource-pattern-type prefixed", commands);
    }

    [Fact]
    public async Task Nobody_loses_a_right_that_the_same_script_gives()
    {
        var rights = (await CommandsAsync(Shop.All)).Where(command => command[0].EndsWith("kafka-acls.sh", StringComparison.Ordinal))
            .SelectMany(command => Rights(command).Select(right => (Right: right, Given: command.Contains("--add")))).ToList();

        var (given, taken) = (rights.Where(right => right.Given), rights.Where(right => !right.Given));
        Assert.Empty(given.Select(right => right.Right).Intersect(taken.Select(right => right.Right)));
    }

    private static IEnumerable<string> Rights(string[] command)
    {
        var options = command.Zip(command.Skip(1)).ToList();
        return from resource in options
               where resource.First is "--topic" or "--group" or "--transactional-id"
               from operation in options
               where operation.First == "--operation"
               select $"{options.Single(option => option.First == "--allow-principal").Second} {operation.Second} {resource.First} {resource.Second}";
    }

    private static async Task<List<string[]>> CommandsAsync(ImmutableArray<ServiceDefinition> services)
    {
        var cluster = await Cluster.With(() => _ = new KafkaStore("kafka", new KafkaArgs
        {
            Context = Shop.Context with { Usage = new StoreUsage(services) },
            Settings = new KafkaSettings { Mode = StoreMode.Statefulset, Replication = 1 },
        }));
        var scripts = cluster.All("kubernetes:core/v1:ConfigMap").SelectMany(map => map.Map("data"))
            .Where(file => file.Key.EndsWith(".sh", StringComparison.Ordinal)).Select(file => (string)file.Value);
        return [.. scripts.SelectMany(Commands)];
    }

    /// <summary>The commands of a script that call a tool, each as the words that the tool gets.</summary>
    private static IEnumerable<string[]> Commands(string script)
    {
        var with = Connection().Match(script).Groups["arguments"].Value;
        return script.Replace("\\\n", " ", StringComparison.Ordinal).Replace("$with", with, StringComparison.Ordinal).Split('\n')
            .Where(line => line.StartsWith("/opt/kafka/bin/", StringComparison.Ordinal))
            .Select(line => Words().Matches(line).Select(word => word.Value.Trim('"')).ToArray());
    }

    [GeneratedRegex("""^with="(?<arguments>.*)"$""", RegexOptions.Multiline)]
    private static partial Regex Connection();

    [GeneratedRegex("""("[^"]*"|[^\s"])+""")]
    private static partial Regex Words();
}
