namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>Taints of nodes that a pod tolerates.</summary>
internal static class TolerationRules
{
    public static IEnumerable<FieldError> Check(Field tolerations) => tolerations.Items.SelectMany(CheckOne);

    private static IEnumerable<FieldError> CheckOne(Field toleration)
    {
        var (key, word, effect, value) = (toleration["key"], toleration["operator"], toleration["effect"], toleration["value"]);
        if (key.Text.Length > 0)
        {
            foreach (var error in PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)))
            {
                yield return error;
            }
        }
        else if (word.Text != "Exists")
        {
            yield return PodErrors.Text(word, "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }

        if (toleration["tolerationSeconds"].Exists && effect.Text != "NoExecute")
        {
            yield return PodErrors.Text(effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }

        var problems = word.Text is "" or "Equal" ? string.Join(';', ObjectNames.CheckLabelValue(value.Text))
            : word.Text == "Exists" && value.Text.Length > 0 ? "value must be empty when `operator` is 'Exists'"
            : "";
        if (problems.Length > 0)
        {
            yield return FieldError.Invalid(word.ToString(), value.Text, problems);
        }

        foreach (var error in PodErrors.OneOfOrEmpty(word, "Equal", "Exists")
            .Concat(PodErrors.OneOfOrEmpty(effect, "NoSchedule", "PreferNoSchedule", "NoExecute")))
        {
            yield return error;
        }
    }
}
