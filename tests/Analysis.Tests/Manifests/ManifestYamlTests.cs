namespace Payments.Infra.Analysis.Tests.Manifests;

public sealed class ManifestYamlTests
{
    [Theory]
    [InlineData("8080", "8080")]
    [InlineData("'8080'", "\"8080\"")]
    [InlineData("1.5", "1.5")]
    [InlineData("90.0", "90")]
    [InlineData("1e3", "1000")]
    [InlineData(".5", "0.5")]
    [InlineData("0x1F", "31")]
    [InlineData("0b101", "5")]
    [InlineData("0o17", "15")]
    [InlineData("017", "15")]
    [InlineData("08", "8")]
    [InlineData("1_000", "1000")]
    [InlineData("-7", "-7")]
    [InlineData("+7", "7")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("10.0.0.1", "\"10.0.0.1\"")]
    [InlineData("30s", "\"30s\"")]
    [InlineData("2026-11-25", "\"2026-11-25\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("yes", "true")]
    [InlineData("Off", "false")]
    [InlineData("n", "false")]
    [InlineData("\"yes\"", "\"yes\"")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("!!str 8080", "\"8080\"")]
    [InlineData("!!float 8", "8")]
    [InlineData("!!binary YQ==", "\"a\"")]
    [InlineData("|\n  a\n  b", "\"a\\nb\"")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    public void A_scalar_has_the_value_that_clients_read(string yaml, string json) =>
        Assert.Equal(json, ManifestYaml.Read($"value: {yaml}")["value"]?.ToJsonString() ?? "null");

    [Theory]
    [InlineData("8080: a", "8080")]
    [InlineData("on: a", "true")]
    [InlineData("'on': a", "on")]
    public void A_key_is_a_text(string yaml, string key) => Assert.Equal([key], ManifestYaml.Read(yaml).Select(entry => entry.Key));

    [Fact]
    public void An_anchor_is_repeated() =>
        Assert.Equal("""{"a":{"b":1},"c":{"b":1}}""", ManifestYaml.Read("a: &x {b: 1}\nc: *x").ToJsonString());

    [Fact]
    public void A_merge_key_adds_the_keys_of_another_map() =>
        Assert.Equal("""{"a":{"b":1,"c":2},"d":{"b":1,"c":3}}""", ManifestYaml.Read("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}").ToJsonString());

    [Fact]
    public void Of_a_key_that_stands_twice_the_last_value_counts() => Assert.Equal("""{"a":2}""", ManifestYaml.Read("a: 1\na: 2").ToJsonString());

    [Fact]
    public void Documents_are_read_in_order_without_empty_ones() =>
        Assert.Equal(["""{"a":1}""", """{"b":2}"""], ManifestYaml.ReadAll("---\na: 1\n---\n---\nb: 2\n").Select(manifest => manifest.ToJsonString()));

    [Theory]
    [InlineData("a: [1", "line 2: ")]
    [InlineData("a: *x", "line 1: unknown anchor 'x' referenced")]
    [InlineData("- a", "line 1: a manifest must be a mapping")]
    [InlineData("a: 1\n--- \nb: 2", "the text must hold one object")]
    [InlineData("a: !!int word", "line 1: cannot decode `word` as a !!int")]
    [InlineData("? [a]\n: b", "line 1: a key must be a scalar")]
    [InlineData("<<: 1", "line 1: map merge requires map or sequence of maps as the value")]
    public void What_is_no_manifest_is_refused(string yaml, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<ManifestException>(() => ManifestYaml.Read(yaml)).Message, StringComparison.Ordinal);
}
