using System.Reflection;
using System.Text.Json;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

/// <summary>
/// What of <c>Pulumi.&lt;stack&gt;.yaml</c> is accepted and refused, on its own and beside what the project declares: as by the
/// Pulumi CLI, 3.259.
/// </summary>
public sealed class StackFileTests : IDisposable
{
    private readonly ProjectFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("config:")]
    [InlineData("encryptionsalt: v1:abc\nsecretsprovider: passphrase\nencryptedkey: 5\nenvironment: [a, b]\nunknown: {1: x, y: .inf}")]
    [InlineData("environment: {imports: [a]}\nconfig: {demo:a: x, b: y, aws:config:region: eu}")]
    [InlineData("config: {a: {1: x}, b: [{true: y}]}")]
    public void What_pulumi_accepts_is_accepted(string stack) => Assert.Equal("dev", files.ReadStack(stack).Stack);

    [Theory]
    [InlineData("hello", "Pulumi.dev.yaml:1:1: must hold 'key: value' pairs: expected project to be an object, was 'string'")]
    [InlineData("1: x", "Pulumi.dev.yaml:1:1: expected only string keys, got '1'; write it in quotes, or remove it.")]
    [InlineData("encryptionsalt: [a]", "Pulumi.dev.yaml:1:17: cannot unmarshal !!seq into string")]
    [InlineData("encryptedkey: {a: b}", "Pulumi.dev.yaml:1:15: cannot unmarshal !!map into string")]
    [InlineData("config: text", "Pulumi.dev.yaml:1:9: 'config' must hold 'key: value' pairs: could not unmarshal map: 'text' is none.")]
    [InlineData(
        "config: {a:b:c: x}",
        "Pulumi.dev.yaml:1:10: could not parse a:b:c as a configuration key (configuration keys should be of the form `<namespace>:<name>`)")]
    [InlineData("config: {1: x}", "Pulumi.dev.yaml:1:10: expected only string keys, got '1'")]
    [InlineData("config: {a: x, demo:a: y}", "Pulumi.dev.yaml:1:16: configuration key 'demo:a' stands here twice, once as 'demo:a'")]
    [InlineData("config: {a: x, a: y}", "Pulumi.dev.yaml:1:16: mapping key \"a\" already defined at line 1")]
    [InlineData("config: {a: .inf}", "Pulumi.dev.yaml:1:13: could not unmarshal map: json: unsupported value: configuration key 'a' has .inf")]
    [InlineData("config: {a: {b: [-.inf]}}", "Pulumi.dev.yaml:1:18: could not unmarshal map: json: unsupported value: configuration key 'a' has -.inf")]
    [InlineData("config: {a: .nan}", "Pulumi.dev.yaml:1:13: could not unmarshal map: json: unsupported value: configuration key 'a' has .nan")]
    [InlineData("config: {a: &a [*a]}", "Pulumi.dev.yaml:1:17: anchor 'a' value contains itself")]
    [InlineData("config: {a: *b}", "Pulumi.dev.yaml:1:13: unknown anchor 'b' referenced")]
    public void What_pulumi_refuses_is_refused(string stack, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Refused(stack)), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_with_their_place()
    {
        File.WriteAllBytes(Path.Combine(files.Directory, "Pulumi.dev.yaml"), [.. "config:\n  a: é"u8, 0xFF, .. "\n"u8]);

        var error = Assert.Throws<ProjectException>(() => StackReader.Read(files.ReadProject(ProjectFiles.Minimal), "dev"));

        Assert.StartsWith("Pulumi.dev.yaml:2:7: invalid UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFFconfig: {a: x}\r\n")]
    [InlineData("config:\r\n  a: x\r\n")]
    public void A_byte_order_mark_and_line_ends_of_Windows_are_no_part_of_a_value(string stack) =>
        Assert.Equal("x", files.ReadStack(stack).Config["demo:a"].Text);

    [Fact]
    public void All_problems_of_a_file_are_told_at_once() =>
        Assert.Equal(3, Refused("encryptionsalt: [a]\nconfig:\n  a: .inf\n  b:c:d: x\n").Count);

    [Fact]
    public void Aliases_that_unfold_without_end_are_refused()
    {
        var levels = Enumerable.Range(1, 9).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 9))}]\n");

        Assert.Contains("document contains excessive aliasing", Assert.Single(Refused("l0: &l0 [x]\n" + string.Concat(levels))), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_are_nested_without_end_are_refused() =>
        Assert.Contains("nested deeper than 1000 levels", Assert.Single(Refused("config: " + new string('[', 5000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("{type: string}", "3")]
    [InlineData("{type: string}", "")]
    [InlineData("{type: string}", "2026-01-01")]
    [InlineData("{type: string}", "{secure: v1}")]
    [InlineData("{type: integer}", "3")]
    [InlineData("{type: integer}", "'3'")]
    [InlineData("{type: integer}", "3.0")]
    [InlineData("{type: integer}", "{secure: v1}")]
    [InlineData("{type: integer, secret: true}", "{secure: v1}")]
    [InlineData("{type: boolean}", "'true'")]
    [InlineData("{type: boolean}", "False")]
    [InlineData("{type: object}", "{a: 1}")]
    [InlineData("{type: object, secret: true}", "{a: {b: {secure: v1}}}")]
    [InlineData("{type: array, items: {type: string}}", "[]")]
    [InlineData("{type: array, items: {type: integer}}", "[1, '2', 3.0, {secure: v1}]")]
    [InlineData("{type: array, items: {type: array, items: {type: boolean}}}", "[[true], ['false']]")]
    [InlineData("{type: array, items: {type: object}}", "[{a: 1}]")]
    [InlineData("{default: 3}", "[anything]")]
    [InlineData("{secret: true}", "plain")]
    public void A_value_of_the_declared_type_is_accepted(string declared, string value) =>
        Assert.True(files.ReadStack($"config:\n  size: {value}\n", Declaring(declared)).Config.ContainsKey("demo:size"));

    [Theory]
    [InlineData("{type: integer}", "many", "must be of type 'integer'\n    Pulumi.dev.yaml:2:9: 'many'; write a whole number, such as 3.")]
    [InlineData("{type: integer}", "1.5", "must be of type 'integer'\n    Pulumi.dev.yaml:2:9: 1.5")]
    [InlineData("{type: integer}", "1e309", "must be of type 'integer'\n    Pulumi.dev.yaml:2:9: '1e309'")]
    [InlineData("{type: integer}", "", "must be of type 'integer'\n    Pulumi.dev.yaml:2:8: nothing")]
    [InlineData("{type: integer}", "[1]", "must be of type 'integer'")]
    [InlineData("{type: boolean}", "yes", "must be of type 'boolean'\n    Pulumi.dev.yaml:2:9: 'yes'; write true or false.")]
    [InlineData("{type: boolean}", "1", "must be of type 'boolean'")]
    [InlineData("{type: string}", "[a]", "must be of type 'string'")]
    [InlineData("{type: object}", "text", "must be of type 'object'\n    Pulumi.dev.yaml:2:9: 'text'; write an object: 'key: value' pairs.")]
    [InlineData("{type: object}", "[a]", "must be of type 'object'")]
    [InlineData("{type: object}", "{secure: v1}", "must be of type 'object'\n    Pulumi.dev.yaml:2:9: [secret]")]
    [InlineData("{type: array, items: {type: string}}", "{secure: v1}", "must be of type 'array<string>'")]
    [InlineData("{type: array, items: {type: string}}", "a", "must be of type 'array<string>'\n    Pulumi.dev.yaml:2:9: 'a'; write a list, each item a text")]
    [InlineData("{type: array, items: {type: string}}", "[1]", "must be of type 'array<string>'")]
    [InlineData("{type: array, items: {type: integer}}", "[1, [2]]", "must be of type 'array<integer>'")]
    [InlineData("{type: array, items: {type: array, items: {type: boolean}}}", "[[true], [1]]", "must be of type 'array<array<boolean>>'")]
    [InlineData("{type: array, items: {type: object}}", "[{secure: v1}]", "must be of type 'array<object>'")]
    [InlineData(
        "{type: string, secret: true}", "hunter2", "must be encrypted as it's secret\n    Pulumi.dev.yaml:2:9: set it with 'pulumi config set --secret size'.")]
    public void A_value_of_another_type_is_refused(string declared, string value, string expected)
    {
        var problem = Assert.Single(Refused($"config:\n  size: {value}\n", Declaring(declared)));

        Assert.StartsWith($"validating stack config: Stack 'dev' with configuration key 'size' {expected}", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: integer, value: big}", "must be of type 'integer'\n    Pulumi.yaml:4:32: 'big'")]
    [InlineData("{type: string, secret: true, default: open}", "must be encrypted as it's secret\n    Pulumi.yaml:4:47")]
    public void What_the_project_sets_is_compared_too_where_the_stack_does_not_set_it(string declared, string expected)
    {
        var problem = Assert.Single(Refused("config: {}", Declaring(declared)));

        Assert.StartsWith($"validating stack config: Stack 'dev' with configuration key 'size' {expected}", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "size: {description: d}",
        "value 'size'\n    declared at Pulumi.yaml:4:3; under 'config' in Pulumi.dev.yaml add 'size: <value>', or declare a default.")]
    [InlineData(
        "demo:size: {type: integer}", "value 'demo:size'\n    declared at Pulumi.yaml:4:3; under 'config' in Pulumi.dev.yaml add 'demo:size: <integer>'")]
    [InlineData("b: {type: string}\n  a: {type: string}", "values 'a' and 'b'\n    declared at Pulumi.yaml:5:3, Pulumi.yaml:4:3;")]
    [InlineData("c: {}\n  b: {}\n  a: {default: }", "values 'a', 'b' and 'c'\n    declared")]
    public void What_is_missing_is_told_in_one_message(string declared, string expected) => Assert.StartsWith(
        $"validating stack config: Stack 'dev' is missing configuration {expected}",
        Assert.Single(Refused("config: {other: x}", $"{ProjectFiles.Minimal}config:\n  {declared}\n")),
        StringComparison.Ordinal);

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once() => Assert.Equal(
        3, Refused(
            "config: {b: x, c: x}",
            $"{ProjectFiles.Minimal}config:\n  a: {{type: integer}}\n  b: {{type: integer}}\n  c: {{type: string, secret: true}}\n").Count);

    [Theory]
    [InlineData("config-declared-missing")]
    [InlineData("config-secret-plain")]
    [InlineData("config-wrong-type")]
    public void What_the_real_engine_said_of_a_stack_is_said(string recording)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"errors/{recording}")!;
        var golden = JsonDocument.Parse(stream).RootElement;

        var error = Assert.Throws<ProjectException>(() =>
            files.ReadStack(golden.GetProperty("stack").GetString()!, golden.GetProperty("project").GetString()!));

        Assert.StartsWith(golden.GetProperty("error").GetString()!, $"error: {Assert.Single(error.Problems)}", StringComparison.Ordinal);
        Assert.Equal(golden.GetProperty("exitCode").GetInt32(), error.ExitCode);
    }

    private static string Declaring(string declared) => $"{ProjectFiles.Minimal}config:\n  size: {declared}\n";

    private IReadOnlyList<string> Refused(string stack, string project = ProjectFiles.Minimal) =>
        Assert.Throws<ProjectException>(() => files.ReadStack(stack, project)).Problems;
}
