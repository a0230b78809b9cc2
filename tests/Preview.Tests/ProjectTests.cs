using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

public sealed class ProjectTests : IDisposable
{
    private const string Project = "name: demo\nruntime: dotnet\n";

    private readonly string directory = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("text", "text")]
    [InlineData("3", "3")]
    [InlineData("0.5", "0.5")]
    [InlineData("true", "true")]
    [InlineData("'007'", "007")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("[80, 443]", "[80,443]")]
    [InlineData("{b: 1, a: {c: x}}", """{"a":{"c":"x"},"b":1}""")]
    [InlineData("{1: a, true: b}", """{"1":"a","true":"b"}""")]
    [InlineData("[~, 2.0, 1e3]", "[null,2,1000]")]
    [InlineData("", "")]
    [InlineData("~", "")]
    [InlineData("null", "")]
    [InlineData("True", "true")]
    [InlineData("yes", "yes")]
    [InlineData("2.0", "2")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("1e309", "1e309")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("0777", "511")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("-0b11", "-3")]
    [InlineData("08", "8")]
    [InlineData("1_000", "1000")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("12:30", "12:30")]
    [InlineData("!!str 3", "3")]
    [InlineData("2026-11-26", "2026-11-26 00:00:00 +0000 UTC")]
    [InlineData("2026-11-26T10:00:00.5+02:00", "2026-11-26 10:00:00.5 +0200 +0200")]
    public void A_value_reaches_the_program_as_the_cli_passes_it(string yaml, string expected) =>
        Assert.Equal(expected, Read($"config:\n  demo:key: {yaml}\n").Config["demo:key"].Text);

    [Fact]
    public void Aliases_are_followed_and_merge_keys_are_merged() => Assert.Equal(
        """{"a":1,"b":2,"c":4}""",
        Read("base: &base {a: 1, c: 3}\nmore: &more {b: 2, c: 5}\nconfig:\n  demo:key: {c: 4, <<: [*base, *more]}\n").Config["demo:key"].Text);

    [Theory]
    [InlineData("demo:key")]
    [InlineData("demo:config:key")]
    public void A_key_can_be_written_with_its_namespace(string key) =>
        Assert.True(Read($"config:\n  {key}: x\n").Config.ContainsKey("demo:key"));

    [Fact]
    public void A_key_without_a_namespace_belongs_to_the_project() =>
        Assert.True(Read("config:\n  key: x\n").Config.ContainsKey("demo:key"));

    [Fact]
    public void An_encrypted_value_is_an_unknown_secret_and_needs_no_passphrase()
    {
        var value = Read("config:\n  demo:key:\n    secure: v1:abc:def\n").Config["demo:key"];

        Assert.Equal(("04da6b54-80e4-46f7-96ec-b56ff0331ba9", "[secret]", true), (value.Text, value.Shown, value.IsSecret));
    }

    [Fact]
    public void A_structure_with_an_encrypted_value_inside_is_one_secret()
    {
        var value = Read("config:\n  demo:key:\n    user: admin\n    password:\n      secure: v1:abc:def\n").Config["demo:key"];

        Assert.True(value.IsSecret);
        Assert.Equal("""{"password":"[secret]","user":"admin"}""", value.Shown);
    }

    [Fact]
    public void A_default_of_the_project_holds_where_the_stack_sets_nothing() =>
        Assert.Equal("3", Read("config: {}\n", Project + "config:\n  size:\n    type: integer\n    default: 3\n").Config["demo:size"].Text);

    [Theory]
    [InlineData("config:\n  a: [1\n b: 2\n", "Pulumi.dev.yaml:2:6: the YAML breaks off here")]
    [InlineData("config:\n\ta: 1\n", "Pulumi.dev.yaml:1:1: the YAML breaks off here")]
    [InlineData("config: \"x\n", "Pulumi.dev.yaml:1:9: the YAML breaks off here")]
    [InlineData("- a\n", "Pulumi.dev.yaml:1:1: must hold 'key: value' pairs")]
    [InlineData("config: [1]\n", "Pulumi.dev.yaml:1:9: 'config' must hold 'key: value' pairs")]
    public void A_malformed_file_is_shown_with_line_and_column(string yaml, string expected) =>
        Assert.StartsWith(expected, Refused(yaml).Message, StringComparison.Ordinal);

    [Fact]
    public void A_stack_without_a_file_is_refused_with_the_nearest_name()
    {
        Write("Pulumi.yaml", Project);
        Write("Pulumi.dev.yaml", "");
        Write("Pulumi.prod.yaml", "");

        var error = Assert.Throws<ProjectException>(() => StackReader.Read(ProjectReader.Find(directory), "prd"));
        Assert.Equal((6, "no stack named 'prd' found\n    Did you mean 'prod'? There are: dev, prod."), (error.ExitCode, error.Message));
    }

    [Fact]
    public void A_project_is_found_from_a_folder_below_it()
    {
        Write("Pulumi.yaml", Project);

        Assert.Equal("demo", ProjectReader.Find(Directory.CreateDirectory(Path.Combine(directory, "a", "b")).FullName).Name);
    }

    [Fact]
    public void A_folder_without_a_project_says_where_it_looked() =>
        Assert.Contains(directory, Assert.Throws<ProjectException>(() => ProjectReader.Find(directory)).Message, StringComparison.Ordinal);

    private StackSettings Read(string stack, string project = Project)
    {
        Write("Pulumi.yaml", project);
        Write("Pulumi.dev.yaml", stack);
        return StackReader.Read(ProjectReader.Find(directory), "dev");
    }

    private ProjectException Refused(string stack, string project = Project) => Assert.Throws<ProjectException>(() => Read(stack, project));

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(directory, name), content);
}
