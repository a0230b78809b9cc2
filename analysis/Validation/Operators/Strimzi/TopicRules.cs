using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Operators.Strimzi;

/// <summary>
/// Topics: names that Kafka takes (<c>Topic.validate</c> in clients/src/main/java/org/apache/kafka/common/internals of Apache Kafka), and settings that are
/// texts, numbers, flags or lists of these (Strimzi 1.2, <c>configValueAsString</c> in TopicOperatorUtil.java). There is no webhook: the operator takes the
/// object, and makes no topic.
/// </summary>
internal static class TopicRules
{
    private const int LongestName = 249;

    public static IEnumerable<FieldError> Check(Field manifest) =>
        CheckName(manifest["spec"]["topicName"].Exists ? manifest["spec"]["topicName"] : manifest["metadata"]["name"])
            .Concat(manifest["spec"]["config"].Entries.Select(setting => setting.Value).Where(setting => !IsSetting(setting.Value))
                .Select(setting => FieldErrors.Invalid(setting, "invalid value for topic config: must be a text, a number, a flag, or a list of these")));

    private static IEnumerable<FieldError> CheckName(Field name) => name.Text is not { Length: > 0 } text ? []
        : text is "." or ".." ? [FieldErrors.Invalid(name, "must not be '.' or '..'")]
        : text.Length > LongestName ? [FieldErrors.TooLong(name, LongestName)]
        : text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-') ? []
        : [FieldErrors.Invalid(name, "contains a character other than ASCII alphanumerics, '.', '_' and '-'")];

    private static bool IsSetting(JsonNode? value) => value is JsonArray list ? list.All(IsSetting) : value?.GetValueKind() != JsonValueKind.Object;
}
