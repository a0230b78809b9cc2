namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Exit codes of containers that a Job watches for.</summary>
internal static class ExitCodes
{
    private const int MostValues = 255;

    public static IEnumerable<FieldError> Check(Field codes, IReadOnlySet<string> containers)
    {
        var (word, container, values) = (codes["operator"], codes["containerName"], codes["values"]);
        return (word.Text.Length == 0
                ? [FieldErrors.Required(word, "valid values: [\"In\" \"NotIn\"]")]
                : Choices.Check(word, "In", "NotIn"))
            .Concat(container.Exists && !containers.Contains(container.Text)
                ? [FieldErrors.Invalid(container, "must be one of the container or initContainer names in the pod template")]
                : [])
            .Concat(values.Count == 0 ? [FieldErrors.Invalid(values, "at least one value is required")] : PodFailurePolicy.TooMany(values, MostValues))
            .Concat(CheckValues(values, word.Text));
    }

    private static IEnumerable<FieldError> CheckValues(Field values, string word)
    {
        var seen = new HashSet<long>();
        var (last, isOrdered) = (long.MinValue, true);
        foreach (var value in values.Items)
        {
            var code = value.Integer ?? 0;
            if (word == "In" && code == 0)
            {
                yield return FieldErrors.Invalid(value, "must not be 0 for the In operator");
            }

            if (!seen.Add(code))
            {
                yield return FieldErrors.Duplicate(value);
            }

            isOrdered &= last <= code;
            last = code;
        }

        if (!isOrdered)
        {
            yield return FieldErrors.Invalid(values, "must be ordered");
        }
    }
}
