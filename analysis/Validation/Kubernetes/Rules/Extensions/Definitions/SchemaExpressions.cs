using System.Text.Json;
using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Rules of schemas in the Common Expression Language: they can be read, know what they speak of, and give true or false.</summary>
internal static class SchemaExpressions
{
    /// <summary>Checks the rules of a schema and of all that is in it.</summary>
    public static IEnumerable<FieldError> Check(Field root)
    {
        var errors = Check(root, null).ToList();
        return errors.Count > 0 ? errors : RuleBudget.Check(root);
    }

    /// <param name="schema">A part of a schema.</param>
    /// <param name="uncorrelated">The part from which on nobody can tell what was there before; null where one can.</param>
    private static IEnumerable<FieldError> Check(Field schema, Field? uncorrelated)
    {
        if (schema.Value is not JsonObject)
        {
            return [];
        }

        var inItems = uncorrelated ?? (schema["x-kubernetes-list-type"].Text == "map" ? null : schema);
        var self = SchemaKinds.Of(schema);
        return schema["x-kubernetes-validations"].Items.SelectMany(rule => CheckRule(rule, self, uncorrelated))
            .Concat(schema["properties"].Entries.SelectMany(entry => Check(entry.Value, uncorrelated)))
            .Concat(Check(schema["additionalProperties"], uncorrelated))
            .Concat(Check(schema["items"], inItems));
    }

    private static IEnumerable<FieldError> CheckRule(Field rule, CelKind self, Field? uncorrelated)
    {
        var (text, made, optional) = (rule["rule"].Text, rule["messageExpression"], rule["optionalOldSelf"]);
        var old = optional.IsTrue ? CelKind.Dyn : self;
        var names = ImmutableDictionary<string, CelKind>.Empty.Add("self", self).Add("oldSelf", old);
        var (kind, problem) = CelCheck.Of(text, names);
        var usesOld = CelCheck.Of(text, names.Remove("oldSelf")).Problem?.Contains("'oldSelf'", StringComparison.Ordinal) == true;
        return (problem is not null ? [Wrong(rule["rule"], rule, $"compilation failed: {problem}")]
                : kind.Name is "bool" ? Enumerable.Empty<FieldError>()
                : [Wrong(rule["rule"], rule, "cel expression must evaluate to a bool")])
            .Concat(made.Text.Trim().Length > 0 ? CheckMessage(made, rule, names) : [])
            .Concat(problem is null && usesOld && uncorrelated is { } part
                ? [FieldErrors.Invalid(rule["rule"], $"oldSelf cannot be used on the uncorrelatable portion of the schema within {part}")]
                : [])
            .Concat(problem is null && !usesOld && optional.Exists ? [FieldErrors.Invalid(optional, "may not be set if oldSelf is not used in rule")] : []);
    }

    private static IEnumerable<FieldError> CheckMessage(Field made, Field rule, ImmutableDictionary<string, CelKind> names)
    {
        var (kind, problem) = CelCheck.Of(made.Text, names);
        return problem is not null ? [Wrong(made, rule, $"messageExpression compilation failed: {problem}")]
            : kind.Name == "string" ? []
            : [Wrong(made, rule, "messageExpression must evaluate to a string")];
    }

    // The server shows the whole rule.
    private static FieldError Wrong(Field field, Field rule, string detail) =>
        new(field.ToString(), $"Invalid value: {Shown(rule)}: {detail}", IsBlocking: true);

    private static string Shown(Field rule)
    {
        var fields = new (string Name, string Value)[]
        {
            ("Rule", Json(rule["rule"].Text)),
            ("Message", Json(rule["message"].Text)),
            ("MessageExpression", Json(rule["messageExpression"].Text)),
            ("Reason", rule["reason"].Exists ? Json(rule["reason"].Text) : "null"),
            ("FieldPath", Json(rule["fieldPath"].Text)),
            ("OptionalOldSelf", rule["optionalOldSelf"].Value?.ToJsonString() ?? "null"),
        };
        return $"{{{string.Join(',', fields.Select(field => $"\"{field.Name}\":{field.Value}"))}}}";
    }

    private static string Json(string text) =>
        $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
