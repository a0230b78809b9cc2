using System.Text.RegularExpressions;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Stacks.Tests.Azure.Walk;

/// <summary>The walk from an empty subscription to a first payment says what the stacks have.</summary>
[Collection("docs/azure.md")]
public sealed partial class AzureWalkDocumentationTests
{
    private static readonly string[] Programs =
        ["ADDRESS=$(kubectl", "az", "curl", "dotnet", "export", "for", "kubectl", "pulumi", "sh", "until"];

    [Fact]
    public void It_asks_for_programs_that_it_names() => Assert.All(AzureWalk.Commands, command => Assert.Contains(command.Split(' ')[0], Programs));

    [Fact]
    public async Task What_it_names_in_azure_is_in_the_plan()
    {
        var plan = (await PlannedObjects.OfStackAsync("prod")).Json;

        Assert.NotEmpty(AzureWalk.Names);
        Assert.All(AzureWalk.Names, name => Assert.Contains($"\"{name}\"", plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outputs_that_it_reads_are_there_after_the_foundation()
    {
        var outputs = (await Previews.OfStackAsync("prod", ("target", AzureWalk.Phase))).Outputs;

        Assert.NotEmpty(AzureWalk.Outputs);
        Assert.All(AzureWalk.Outputs, output => Assert.NotNull(outputs[output]));
    }

    [Fact]
    public void Zones_that_it_links_are_those_that_the_stack_makes()
    {
        var zones = PrivateZones.Needed(AzureRegion.Parse("westeurope", null), "").Select(zone => zone.Name).ToHashSet();
        var linked = AzureWalk.Commands.Where(command => command.StartsWith("for zone in ", StringComparison.Ordinal))
            .SelectMany(command => Zone().Matches(command).Select(match => match.Value)).ToList();

        Assert.NotEmpty(linked);
        Assert.All(linked, zone => Assert.Contains(zone, zones));
    }

    [Fact]
    public async Task The_request_goes_to_a_host_and_path_that_the_gateway_serves()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");
        var hosts = planned.OfKind("Gateway").SelectMany(gateway => gateway["spec"]!["servers"]!.AsArray()).SelectMany(server => server!["hosts"]!.AsArray())
            .Select(host => (string?)host);
        var request = Assert.Single(AzureWalk.Commands, command => command.StartsWith("curl ", StringComparison.Ordinal));
        var url = new Uri(Regex.Match(request, "https://[^ ]+").Value);

        Assert.Contains(url.Host, hosts);
        Assert.Contains(
            ServiceCatalogue.All.SelectMany(service => service.PublicOperations).SelectMany(operation => operation.Paths), path => path == url.AbsolutePath);
    }

    /// <summary>Set UPDATE_DOCS to write the table anew.</summary>
    [Fact]
    public async Task It_says_what_a_preview_of_each_phase_says()
    {
        var text = await File.ReadAllTextAsync(AzureWalk.Path);
        var (begin, end) = (
            text.IndexOf(AzureWalk.Begin, StringComparison.Ordinal) + AzureWalk.Begin.Length, text.IndexOf(AzureWalk.End, StringComparison.Ordinal));
        var expected = await AzureWalk.PhasesAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(AzureWalk.Path, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The phases in docs/azure.md are old. Write them anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter Documentation");
    }

    [GeneratedRegex(@"privatelink\.[a-z.0-9]+[a-z]")]
    private static partial Regex Zone();
}
