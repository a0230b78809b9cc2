using System.Text.Json;
using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>Rules of schemas in the Common Expression Language: they can be read, know what they speak of, and give true or false.</summary>
internal static class SchemaExpressions
{
    /// <summary>Checks the rules of a schema and of all that is in it.</summary>
    /// <param name="root">The schema.</param>
    /// <param name="wrong">What else is wrong with it: rules of parts in which something is wrong are not looked at.</param>
    public static IEnumerable<FieldError> Check(Field root, IReadOnlyCollection<FieldError> wrong)
    {
        var errors = Check(root, null, wrong).ToList();
        return errors.Count + wrong.Count > 0 ? errors : RuleBudget.Check(root);
    }

    /// <param name="schema">A part of a schema.</param>
    /// <param name="uncorrelated">The part from which on nobody can tell what was there before; null where one can.</param>
    /// <param name="wrong">What else is wrong.</param>
    private static IEnumerable<FieldError> Check(Field schema, Field? uncorrelated, IReadOnlyCollection<FieldError> wrong)
    {
        if (schema.Value is not JsonObject)
        {
            return [];
        }

        var inItems = uncorrelated ?? (schema["x-kubernetes-list-type"].Text == "map" ? null : schema);
        var inProperties = uncorrelated ?? (schema["x-kubernetes-map-type"].Text == "atomic" ? schema : null);
        var (self, path) = (SchemaKinds.Of(schema), schema.ToString());
        return (wrong.Any(error => error.Path.StartsWith(path, StringComparison.Ordinal))
                ? []
                : schema["x-kubernetes-validations"].Items.SelectMany(rule => self is null ? [Unseen(schema)] : CheckRule(rule, self, uncorrelated)).Distinct())
            .Concat(schema["properties"].Entries.SelectMany(entry => Check(entry.Value, inProperties, wrong)))
            .Concat(Check(schema["additionalProperties"], uncorrelated, wrong))
            .Concat(Check(schema["items"], inItems, wrong));
    }

    private static FieldError Unseen(Field schema) => new(
        schema["x-kubernetes-validations"].ToString(),
        "Internal error: internal error: failed to retrieve type information for x-kubernetes-validations",
        IsBlocking: true);

    private static IEnumerable<FieldError> CheckRule(Field rule, CelKind self, Field? uncorrelated)
    {
        var (text, made, optional) = (rule["rule"].Text, rule["messageExpression"], rule["optionalOldSelf"]);
        var old = optional.IsTrue ? CelKind.Optional(self) : self;
        var names = ImmutableDictionary<string, CelKind>.Empty.Add("self", self).Add("oldSelf", old);
        var (kind, problem) = CelCheck.Of(text, names);
        var isRight = problem is null && kind.Name == "bool";
        var usesOld = isRight && CelCheck.Of(text, names.Remove("oldSelf")).Problem?.Contains("'oldSelf'", StringComparison.Ordinal) == true;
        return (isRight ? made.Text.Trim().Length > 0 ? CheckMessage(made, rule, names) : []
                : [Wrong(rule["rule"], rule, problem is null ? "cel expression must evaluate to a bool" : $"compilation failed: {problem}")])
            .Concat(usesOld && uncorrelated is { } part
                ? [FieldErrors.Invalid(rule["rule"], $"oldSelf cannot be used on the uncorrelatable portion of the schema within {part}")]
                : [])
            .Concat(!usesOld && optional.Exists ? [FieldErrors.Invalid(optional, "may not be set if oldSelf is not used in rule")] : []);
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
