namespace Payments.Infra.SchemaTool.Tests;

/// <summary>The schemas of the repository against the published packages.</summary>
public sealed class PublishedPackageTests
{
    [NpmFact]
    public async Task Every_line_is_as_the_packages_say()
    {
        var result = await ToolResult.OfAsync("check", "--schemas", NpmPackages.Schemas, "--packages", NpmPackages.Folder);

        Assert.Equal("Every line is as the packages say.", result.Output + result.Error);
    }

    [NpmFact]
    public async Task A_line_that_somebody_changes_would_be_found()
    {
        using var copy = new TemporaryFolder();
        var changes = new (string File, string From, string To)[]
        {
            ("pulumi-azure-native.json", "\"enableDdosProtection\": {\"type\": \"boolean\", \"default\": " +
                "false", "\"enableDdosProtection\": {\"type\": \"boolean\", \"default\": true"),
            ("pulumi-azure-native.json", "\"v20150501preview\", ", ""),
            ("pulumi-kubernetes.json", "\"spec\": {\"$ref\": \"#/types/Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentSpecArgs\", \"required\": " +
                "true", "\"spec\": {\"$ref\": \"#/types/Pulumi.Kubernetes.Types.Inputs.Apps.V1.DeploymentSpecArgs\""),
            ("pulumi-random.json", "\"separator\": {\"type\": \"string\", \"member\"", "\"separator\": {\"type\": \"boolean\", \"member\""),
        };
        foreach (var file in Directory.EnumerateFiles(NpmPackages.Schemas))
        {
            var text = File.ReadAllText(file);
            foreach (var (_, from, to) in changes.Where(change => change.File == Path.GetFileName(file)))
            {
                Assert.Contains(from, text, StringComparison.Ordinal);
                text = text.Replace(from, to, StringComparison.Ordinal);
            }

            File.WriteAllText(Path.Combine(copy.Path, Path.GetFileName(file)), text);
        }

        var result = await ToolResult.OfAsync("check", "--schemas", copy.Path, "--packages", NpmPackages.Folder);
        Assert.Equal(1, result.Code);
        Assert.Contains(
            result.Lines,
            line => line.EndsWith("VirtualNetwork: inputs.enableDdosProtection.default: the schema says true, the package false", StringComparison.Ordinal));
        Assert.Contains(result.Lines, line => line.Contains("azure-native:network:VirtualNetwork: aliases[0]: ", StringComparison.Ordinal));
        Assert.Contains(
            result.Lines,
            line => line.EndsWith("kubernetes:apps/v1:Deployment: inputs.spec.required: the schema says nothing, the package true", StringComparison.Ordinal));
        Assert.Contains(
            result.Lines,
            line => line.EndsWith(
                "random:index/randomPet:RandomPet: outputs.separator.type: the schema says \"boolean\", the package \"string\"", StringComparison.Ordinal));
    }

    [NpmFact]
    public async Task One_command_adds_a_resource_of_Azure()
    {
        const string Token = "azure-native:network:DdosProtectionPlan";
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(NpmPackages.Schemas))
        {
            // The program may use it one day.
            File.WriteAllLines(
                Path.Combine(copy.Path, Path.GetFileName(file)),
                File.ReadLines(file).Where(line => !line.Contains($"\"{Token}\": {{", StringComparison.Ordinal)));
        }

        var result = await ToolResult.OfAsync("add", Token, "--schemas", copy.Path, "--packages", NpmPackages.Folder);
        Assert.Equal(0, result.Code);
        Assert.Contains($"added {Token}", result.Lines);
        Assert.Contains(
            $"\"{Token}\": {{\"csharp\": \"Pulumi.AzureNative.Network.DdosProtectionPlan\", ",
            File.ReadAllText(Path.Combine(copy.Path, "pulumi-azure-native.json")),
            StringComparison.Ordinal);
    }
}
