namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Which of a pod's devices a container uses.</summary>
internal static class ResourceClaimRules
{
    public static IEnumerable<FieldError> Check(Field claims, ImmutableSortedSet<string> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return claims.Items.SelectMany(claim => CheckOne(claim, seen, known)).ToList();
    }

    private static IEnumerable<FieldError> CheckOne(Field claim, HashSet<string> seen, ImmutableSortedSet<string> known)
    {
        var (name, request) = (claim["name"].Text, claim["request"]);
        if (name.Length == 0)
        {
            yield return FieldErrors.Required(claim);
            yield break;
        }

        var key = request.Text.Length == 0 ? name : $"{name}/{request.Text}";
        var isRepeated = seen.Contains(name) || seen.Contains(key)
            || (request.Text.Length == 0 && seen.Any(other => other.StartsWith(name + "/", StringComparison.Ordinal)));
        if (!seen.Contains(name))
        {
            foreach (var error in PodErrors.Label(request))
            {
                yield return error;
            }
        }

        if (isRepeated)
        {
            yield return FieldError.Duplicate(claim.ToString(), seen.Contains(name) ? name : key);
        }

        seen.Add(key);
        if (!known.Contains(name))
        {
            var names = known.IsEmpty ? " which is empty" : ": " + string.Join(", ", known);
            yield return FieldError.NotFound(claim.ToString(), name, $"must be one of the names in pod.spec.resourceClaims{names}");
        }
    }
}
