using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.State;

namespace Payments.Infra.Preview.Tests;

/// <summary>A file that does not say what is deployed is refused, and told why.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("""{"version":3,"deployment":{"resources":[""", "it is no JSON from line 1, column 41 on; is it whole?")]
    [InlineData("", "it is no JSON from line 1, column 1 on; is it whole?")]
    [InlineData("""{"name":"something else"}""", "it has no 'version', so it is no state of a stack")]
    [InlineData("[]", "it has no 'version', so it is no state of a stack")]
    [InlineData("""{"version":5,"deployment":{}}""", "it has version 5, and versions 3 and 4 are read")]
    [InlineData("""{"version":4,"features":["fromTheFuture"],"deployment":{}}""", "it uses fromTheFuture, and of such features ")]
    [InlineData("""{"version":3}""", "it has no 'deployment'")]
    [InlineData("""{"version":3,"deployment":{"resources":{}}}""", "'deployment.resources' must be a list")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"me"}]}}""", "resource 1 in it cannot be read: 'urn' must be a URN")]
    [InlineData("""{"version":3,"deployment":{"resources":[7]}}""", "resource 1 in it cannot be read: ")]
    public async Task A_file_that_is_no_state_is_refused(string content, string reason)
    {
        await File.WriteAllTextAsync(file, content);
        using var error = new StringWriter();

        var code = await PreviewCli.RunAsync(
            ["preview", "--against", file], () => Task.FromResult(0), OutputStreams.Plain(TextWriter.Null, error));

        Assert.Equal(ExitCodes.Failure, code);
        Assert.StartsWith($"error: the baseline '{file}' is refused: {reason}", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_state() => Assert.Contains(
        "is refused: it is a folder; name a file, and write one with `pulumi stack export --file FILE`",
        Assert.Throws<ProjectException>(() => BaselineReader.Read(Path.GetTempPath(), _ => _ => null)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_export_of_a_stack_without_resources_is_an_empty_baseline()
    {
        File.WriteAllText(file, """{"version":3,"deployment":{"manifest":{}}}""");

        Assert.Empty(BaselineReader.Read(file, _ => _ => null).Resources);
    }

    public void Dispose() => File.Delete(file);
}
