using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Which calls of the kernel are allowed.</summary>
internal static class SeccompRules
{
    public static IEnumerable<FieldError> Check(Field profile)
    {
        var (type, local) = (profile["type"], profile["localhostProfile"]);
        if (!profile.Exists)
        {
            return [];
        }

        var wrongType = type.Text.Length == 0
            ? [FieldErrors.Required(type, "type is required when seccompProfile is set")]
            : PodErrors.OneOf(type, "Localhost", "RuntimeDefault", "Unconfined");
        var wrongFile = type.Text != "Localhost"
            ? local.Exists ? [NotLocal(local, type.Text)] : []
            : local.Exists ? VolumePaths.CheckDescending(local)
            : [FieldErrors.Required(local, "must be set when seccomp type is Localhost")];
        return wrongType.Concat(wrongFile);
    }

    // The server shows the whole profile, its fields in the order in which it knows them.
    private static FieldError NotLocal(Field local, string type) => new(
        local.ToString(),
        $"Invalid value: {{\"Type\":{GoText.Quote(type)},\"LocalhostProfile\":{GoText.Quote(local.Text)}}}: can only be set when seccomp type is Localhost",
        IsBlocking: false);
}
