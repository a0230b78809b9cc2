using System.Text.Json;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook's rules for where the keys of tokens come from, beyond the recorded answers.</summary>
public sealed class PolicyKeySetTests
{
    private const string Unreadable = "jwks parse error: failed to unmarshal JWK set: ";

    [Theory]
    [InlineData("""{"keys":[""", "unexpected end of JSON input")]
    [InlineData("""{keys:[]}""", "invalid character 'k' looking for beginning of object key string")]
    [InlineData("""{"keys" []}""", "invalid character '[' after object key")]
    [InlineData("""{"keys":[1 2]}""", "invalid character '2' after array element")]
    [InlineData("""{"keys":[]} x""", "invalid character 'x' after top-level value")]
    [InlineData("""{"keys":"\q"}""", "invalid character 'q' in string escape code")]
    [InlineData("""{"keys":01}""", "invalid character '1' after object key:value pair")]
    [InlineData("""[]""", "expected '{', but got '['")]
    public void Key_set_that_is_no_json_object_is_refused(string keys, string reason) =>
        Assert.Equal<IEnumerable<string>>([Unreadable + reason], Check("jwks", keys).Errors);

    [Theory]
    [InlineData("""{"kty":"rsa"}""", "invalid key type from JSON (rsa)")]
    [InlineData("""{"kty":"RSA","e":"AQAB"}""", "failed to unmarshal JSON into key (*jwk.rsaPublicKey): required field n is missing")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"YQ","d":"YQ"}""", "failed to unmarshal JSON into key (*jwk.ecdsaPrivateKey): required field y is missing")]
    [InlineData(
        """{"kty":"oct","k":5}""",
        "failed to unmarshal JSON into key (*jwk.symmetricKey): failed to decode value for key k: error reading next value: json: cannot unmarshal "
            + "number into Go value of type string")]
    public void Key_that_cannot_be_read_is_refused_by_its_place(string key, string reason) =>
        Assert.Equal<IEnumerable<string>>(
            [$"{Unreadable}failed to decode key #1 in \"keys\": {reason}"], Check("jwks", $$"""{"keys":[{"kty":"RSA","n":"YQ","e":"AQAB"},{{key}}]}""").Errors);

    [Fact]
    public void Each_key_that_can_sign_is_warned_about_by_its_place() =>
        Assert.Equal<IEnumerable<string>>(
            [
                "jwks key at index 0 contains private key material; only public keys are used for verification",
                "jwks key at index 2 contains private key material; only public keys are used for verification",
            ],
            Check("jwks", """{"keys":[{"kty":"oct","k":"YQ"},{"kty":"RSA","n":"YQ","e":"AQAB"},{"kty":"OKP","crv":"Ed25519","x":"YQ","d":"YQ"}]}""").Warnings);

    [Fact]
    public void Of_a_field_that_stands_twice_the_last_one_counts() =>
        Assert.Empty(Check("jwks", """{"keys":5,"keys":[]}""").Errors);

    [Theory]
    [InlineData("://keys", "missing protocol scheme")]
    [InlineData("127.0.0.1:8080/keys", "first path segment in URL cannot contain colon")]
    [InlineData("https://login bank.example/keys", "invalid character \" \" in host name")]
    [InlineData("https://[::1/keys", "missing ']' in host")]
    [InlineData("https://login.bank.example/%zz", "invalid URL escape \"%zz\"")]
    public void Address_of_keys_that_is_no_url_is_refused_with_the_reason(string uri, string reason) =>
        Assert.Equal<IEnumerable<string>>([$"parse \"{uri}\": {reason}"], Check("jwksUri", uri).Errors);

    [Theory]
    [InlineData("login.bank.example:8443/keys", "login.bank.example")]
    [InlineData("data:application/json,{}", "data")]
    [InlineData("//login.bank.example/keys", "")]
    public void Address_of_keys_is_fetched_by_http_only(string uri, string scheme) =>
        Assert.Equal<IEnumerable<string>>([$"URI scheme \"{scheme}\" is not supported"], Check("jwksUri", uri).Errors);

    [Theory]
    [InlineData("https://user:secret@login.bank.example:8443/keys?a=b#c")]
    [InlineData("http://[2001:db8::1]:80/keys")]
    [InlineData("https://login.bank.example:")]
    public void Address_of_keys_may_be_any_url_of_the_web(string uri) => Assert.Empty(Check("jwksUri", uri).Errors);

    private static Verdict Check(string field, string value) => PolicyAnswers.Of(
        "security.istio.io/v1",
        "RequestAuthentication",
        JsonSerializer.Serialize(new { jwtRules = new[] { new Dictionary<string, string> { ["issuer"] = "bank", [field] = value } } }));
}
