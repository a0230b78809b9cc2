using Payments.Infra.Analysis.Tests.Manifests;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The gate reads everything that a schema can say, not only what Istio's say.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData(
        """{"type": "integer", "exclusiveMinimum": true, "minimum": 1}""", "1", "spec.value: Invalid value: 1: spec.value in body should be greater than 1")]
    [InlineData(
        """{"type": "number", "exclusiveMaximum": true, "maximum": 1.5}""",
        "1.5",
        "spec.value: Invalid value: 1.5: spec.value in body should be less than 1.5")]
    [InlineData("""{"type": "integer", "multipleOf": 5}""", "7", "spec.value: Invalid value: 7: spec.value in body should be a multiple of 5")]
    [InlineData(
        """{"type": "array", "items": {"type": "string"}, "uniqueItems": true}""",
        "[a, a]",
        "spec.value: Invalid value: \"\": spec.value in body shouldn't contain duplicates")]
    [InlineData("""{"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"}""", "[a, b, a, a]", "spec.value[2]: Duplicate value: \"a\"")]
    [InlineData(
        """{"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 1}""",
        "{a: b, c: d}",
        "spec.value: Too many: 2: must have at most 1 items")]
    [InlineData(
        """{"type": "string", "format": "date-time"}""", "soon", "spec.value: Invalid value: \"soon\": spec.value in body must be of type date-time: \"soon\"")]
    [InlineData(
        """{"type": "string", "format": "ipv4"}""",
        "10.0.0.256",
        "spec.value: Invalid value: \"10.0.0.256\": spec.value in body must be of type ipv4: \"10.0.0.256\"")]
    [InlineData("""{"type": "integer", "enum": [1, 2]}""", "3", "spec.value: Unsupported value: 3: supported values: \"1\", \"2\"")]
    [InlineData(
        """{"x-kubernetes-int-or-string": true}""",
        "true",
        "spec.value: Invalid value: \"boolean\": spec.value in body must be of type integer,string: \"boolean\"")]
    [InlineData("""{"type": "string", "not": {"enum": ["a"]}}""", "a", "<nil>: Invalid value: \"\": \"spec.value\" must not validate the schema (not)")]
    [InlineData(
        """{"type": "string", "anyOf": [{"maxLength": 1}, {"pattern": "^b"}]}""",
        "aa",
        "<nil>: Invalid value: \"\": \"spec.value\" must validate at least one schema (anyOf)")]
    [InlineData(
        """
        {"type": "object", "x-kubernetes-preserve-unknown-fields": true, "x-kubernetes-validations": [{"rule": "self.size() < 1",
          "messageExpression": "'at most ' + string(1)"}]}
        """,
        "{a: b}",
        "spec.value: Invalid value: at most 1")]
    [InlineData(
        """{"type": "string", "x-kubernetes-validations": [{"rule": "self != 'a'"}]}""", "a", "spec.value: Invalid value: \"a\": failed rule: self != 'a'")]
    [InlineData("""{"type": "string", "x-kubernetes-validations": [{"rule": "!oldSelf.hasValue()", "optionalOldSelf": true, "message": "new"}]}""", "a", null)]
    [InlineData("""{"type": "string", "x-kubernetes-validations": [{"rule": "self == oldSelf"}]}""", "a", null)]
    [InlineData(
        """
        {"type": "object", "properties": {"kind": {"type": "string", "default": "Service"}, "port": {"type": "integer"}},
          "x-kubernetes-validations": [{"rule": "(size(self.kind) > 0 && self.kind == 'Service') ? has(self.port) : true", "message": "port needed"}]}
        """,
        "{}",
        "spec.value: Invalid value: port needed")]
    [InlineData(
        """
        {"type": "object", "properties": {"kind": {"type": "string", "default": "Service"}, "port": {"type": "integer"}},
          "x-kubernetes-validations": [{"rule": "(size(self.kind) > 0 && self.kind == 'Service') ? has(self.port) : true", "message": "port needed"}]}
        """,
        "{port: 80}",
        null)]
    [InlineData(
        """
        {"type": "object", "properties": {"kind": {"type": "string", "default": "Service"}, "port": {"type": "integer"}},
          "x-kubernetes-validations": [{"rule": "(size(self.kind) > 0 && self.kind == 'Service') ? has(self.port) : true", "message": "port needed"}]}
        """,
        "{kind: Mirror}",
        null)]
    [InlineData("""{"x-kubernetes-int-or-string": true}""", "80%", null)]
    [InlineData("""{"type": "number"}""", "5", null)]
    [InlineData("""{"type": "integer"}""", "5.0", null)]
    [InlineData("""{"type": "string", "format": "unheard-of"}""", "a", null)]
    public void A_value_is_refused_or_taken(string schema, string value, string? error)
    {
        var errors = Check(schema, $"value: {value}").Verdict.Errors;

        Assert.Equal(error, errors.FirstOrDefault());
    }

    [Theory]
    [InlineData("""{"type": "string", "default": "a"}""", "{}", """{"value":"a"}""")]
    [InlineData("""{"type": "string", "default": "a"}""", "{value: null}", """{"value":"a"}""")]
    [InlineData("""{"type": "string"}""", "{value: null}", "{}")]
    [InlineData("""{"type": "string", "nullable": true}""", "{value: null}", """{"value":null}""")]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "integer", "default": 1}}}""", "{value: {}}", """{"value":{"a":1}}""")]
    [InlineData(
        """{"type": "array", "items": {"type": "object", "properties": {"a": {"type": "integer", "default": 1}}}}""",
        "{value: [{}]}",
        """{"value":[{"a":1}]}""")]
    [InlineData("""{"type": "object", "x-kubernetes-preserve-unknown-fields": true}""", "{value: {a: {b: 1}}}", """{"value":{"a":{"b":1}}}""")]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "string"}}}""", "{value: {a: b, c: d}}", """{"value":{"a":"b"}}""")]
    public void An_object_is_completed_and_cut_back(string schema, string spec, string expected) =>
        Assert.Equal(expected, Check(schema, spec).Manifest["spec"]!.ToJsonString());

    private static Admission Check(string schema, string spec) => CustomResourceGate
        .Parse("""{"crds": [{"group": "bank.example", "kind": "Ledger", "useVersion": "v1", "spec": {"type": "object", "properties": {"value": SCHEMA}}}]}"""
            .Replace("SCHEMA", schema, StringComparison.Ordinal))
        .Check(ManifestYaml.Read($"""
            apiVersion: bank.example/v1
            kind: Ledger
            metadata:
              name: ledger
              namespace: payments
            spec:
              {spec}
            """));
}
