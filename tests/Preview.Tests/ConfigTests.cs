using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

/// <summary>Configuration that does not stand in a file as it is: encrypted, or of the command line.</summary>
public sealed class ConfigTests : IDisposable
{
    // The passphrase is "password".
    private const string Salt = "encryptionsalt: v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==\n";
    private const string Hunter2 = "{secure: 'v1:AAECAwQFBgcICQoL:f7bPAZLBJje5vjnq4ZjgF4mAxD3wYtU='}";

    private readonly ProjectFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void With_its_passphrase_a_secret_is_decrypted_and_not_shown()
    {
        var value = Decrypted($"config: {{key: {Hunter2}}}");

        Assert.Equal(("hunter2", "[secret]", true), (value.Text, value.Shown, value.IsSecret));
        Assert.Equal("hunter2", Assert.Single(value.Secrets));
    }

    [Fact]
    public void A_secret_inside_a_structure_is_decrypted_and_not_shown()
    {
        var value = Decrypted($"config: {{key: {{user: admin, keys: [{Hunter2}]}}}}");

        Assert.Equal("""{"keys":["hunter2"],"user":"admin"}""", value.Text);
        Assert.Equal("""{"keys":["[secret]"],"user":"admin"}""", value.Shown);
        Assert.Equal("hunter2", Assert.Single(value.Secrets));
    }

    [Fact]
    public void The_empty_passphrase_is_a_passphrase()
    {
        var error = Assert.Throws<ProjectException>(() => Read(Salt + $"config: {{key: {Hunter2}}}", new() { Passphrase = "" }));

        Assert.Contains("incorrect passphrase", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_passphrase_is_refused_as_by_the_cli_and_not_repeated()
    {
        var error = Assert.Throws<ProjectException>(() => Read(Salt + $"config: {{key: {Hunter2}}}", new() { Passphrase = "correct horse" }));

        Assert.StartsWith(
            "getting stack configuration: get stack secrets manager: incorrect passphrase\n", Assert.Single(error.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("horse", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passphrase_is_not_tried_where_nothing_is_encrypted() =>
        Assert.Equal("x", Read(Salt + "config: {key: x}", new() { Passphrase = "wrong" }).Text);

    [Theory]
    [InlineData("secretsprovider: azurekeyvault://vault.vault.azure.net/keys/k\nencryptedkey: abc\n")]
    [InlineData("secretsprovider: awskms://alias/k\n")]
    [InlineData("")]
    public void A_secret_whose_key_somebody_else_holds_stays_unknown(string provider) => Assert.Equal(
        ("04da6b54-80e4-46f7-96ec-b56ff0331ba9", true),
        (Read(provider + $"config: {{key: {Hunter2}}}", new() { Passphrase = "password" }) is var value ? value.Text : "", value.IsSecret));

    [Theory]
    [InlineData("v1:AAECAwQFBgcICQoL:AAAAAZLBJje5vjnq4ZjgF4mAxD3wYtU=", "cipher: message authentication failed")]
    [InlineData("v1:AAECAwQFBgcICQoL:not base64", "bad value: illegal base64 data")]
    [InlineData("v1:AAEC:f7bPAZLBJje5vjnq4ZjgF4mAxD3wYtU=", "bad value: nonce size is incorrect")]
    [InlineData("v2:a:b", "unknown value version")]
    [InlineData("text", "bad value;")]
    public void What_is_no_ciphertext_of_the_stack_is_told_with_its_place(string ciphertext, string expected)
    {
        var error = Assert.Throws<ProjectException>(() => Decrypted($"config: {{key: {{secure: '{ciphertext}'}}}}"));

        Assert.StartsWith($"Pulumi.dev.yaml:2:24: validating stack config: {expected}", Assert.Single(error.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decrypted_secret_must_have_the_declared_type_and_is_not_shown_when_it_has_not()
    {
        files.Write("Pulumi.dev.yaml", Salt + $"config: {{key: {Hunter2}}}");

        var error = Assert.Throws<ProjectException>(() => StackReader.Read(
            files.ReadProject(ProjectFiles.Minimal + "config: {key: {type: integer, secret: true}}"), "dev", new() { Passphrase = "password" }));

        Assert.Contains("with configuration key 'key' must be of type 'integer'\n", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key=a=b", "a=b")]
    [InlineData("demo:key=3", "3")]
    [InlineData("demo:config:key=[1]", "[1]")]
    [InlineData("key", "")]
    public void An_override_stands_in_place_of_what_the_file_says(string argument, string expected) =>
        Assert.Equal(expected, Read("config: {key: {secure: v1}}", new() { Overrides = [argument] }) is { IsSecret: false } value ? value.Text : null);

    [Theory]
    [InlineData("""{"a":true,"b":[null,7]}""", "key.a=true", "key.b[1]=7")]
    [InlineData("""[["007"]]""", "key[0][0]=007")]
    [InlineData("""{"a.b":{"c\u0022d":"x"}}""", """key["a.b"]["c\"d"]=x""")]
    [InlineData("text", "demo:key=text")]
    public void A_path_makes_a_structure(string expected, params string[] arguments) =>
        Assert.Equal(expected, Read("config: {key: {old: 1}}", new() { Overrides = [.. arguments], OverridesArePaths = true }).Text);

    [Theory]
    [InlineData("=x", "'--config' takes key=value")]
    [InlineData("a:b:c=x", "could not parse a:b:c as a configuration key")]
    public void An_override_without_a_proper_key_is_refused(string argument, string expected) =>
        Assert.StartsWith(expected, Refused(new() { Overrides = [argument] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("invalid config key path: missing closing bracket in array index", "key[0=x")]
    [InlineData("invalid config key path: missing closing quote in property name", "key[\"a=x")]
    [InlineData("invalid config key path: missing closing bracket in property access", "key[\"a\"=x")]
    [InlineData("invalid config key path: invalid array index: '-1'", "key[-1]=x")]
    [InlineData("invalid config key path: expected property name after '.'", "key.=x")]
    [InlineData("'--config' takes key=value", ".a=x")]
    [InlineData("array index out of range", "key[0]=x", "key[2]=x")]
    [InlineData("array index out of range", "key[100000000]=x")]
    [InlineData("key for an array must be an int", "key[0]=x", "key.a=x")]
    [InlineData("key for a map must be a string", "key.a=x", "key[0]=x")]
    [InlineData("expected a map", "key.a=x", "key.a.b=x")]
    [InlineData("expected an array", "key.a=x", "key.a[0]=x")]
    [InlineData("maps with the single key \"secure\" are reserved", "key.secure=x")]
    public void A_path_that_leads_nowhere_is_refused(string expected, params string[] arguments) =>
        Assert.StartsWith(expected, Refused(new() { Overrides = [.. arguments], OverridesArePaths = true }), StringComparison.Ordinal);

    [Fact]
    public void An_override_must_have_the_declared_type() => Assert.Equal(
        "validating stack config: Stack 'dev' with configuration key 'key' must be of type 'integer'\n    --config: 'many'; write a whole number, such as 3.",
        Refused(new() { Overrides = ["key=many"] }, "config: {key: {type: integer}}"));

    private ConfigValue Decrypted(string stack) => Read(Salt + stack, new() { Passphrase = "password" });

    private ConfigValue Read(string stack, ConfigInputs inputs)
    {
        files.Write("Pulumi.dev.yaml", stack);
        return StackReader.Read(files.ReadProject(ProjectFiles.Minimal), "dev", inputs).Config["demo:key"];
    }

    private string Refused(ConfigInputs inputs, string config = "")
    {
        files.Write("Pulumi.dev.yaml", "");
        return Assert.Single(Assert.Throws<ProjectException>(
            () => StackReader.Read(files.ReadProject(ProjectFiles.Minimal + config), "dev", inputs)).Problems);
    }
}
