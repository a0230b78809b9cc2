using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Annotations that stood for profiles of seccomp and AppArmor before there were fields for them.</summary>
internal static class ProfileAnnotations
{
    /// <summary>Begins the key of the annotation of a container for AppArmor.</summary>
    public const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";

    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";
    private const string LocalPrefix = "localhost/";

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> SeccompWords = new Dictionary<string, ImmutableArray<string>>
    {
        ["Unconfined"] = ["unconfined"],
        ["RuntimeDefault"] = ["runtime/default", "docker/default"],
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> AppArmorWords = new Dictionary<string, ImmutableArray<string>>
    {
        ["Unconfined"] = ["unconfined"],
        ["RuntimeDefault"] = ["runtime/default"],
    }.ToImmutableDictionary();

    /// <summary>Whether an annotation stands for a profile.</summary>
    public static bool IsOne(string key) => IsSeccomp(key) || key.StartsWith(AppArmor, StringComparison.Ordinal);

    /// <summary>Checks the annotations by themselves.</summary>
    public static IEnumerable<FieldError> Check(Field annotations, Field spec)
    {
        foreach (var (key, value) in annotations.Entries)
        {
            var seccomp = IsSeccomp(key) ? CheckSeccomp(value with { Path = annotations.Path.Child(key) }) : [];
            var appArmor = key.StartsWith(AppArmor, StringComparison.Ordinal) ? CheckAppArmor(value, key[AppArmor.Length..], spec) : [];
            foreach (var error in seccomp.Concat(appArmor))
            {
                yield return error;
            }
        }
    }

    /// <summary>Checks that annotations say what fields say, where both are there.</summary>
    public static IEnumerable<FieldError> CheckAgreement(Field annotations, Field spec)
    {
        var pod = CheckAgreement("seccomp", annotations, SeccompOfPod, spec["securityContext"]["seccompProfile"], SeccompWords);
        var ofPod = spec["securityContext"]["appArmorProfile"];
        return pod
            .Concat(PodContext.ContainersOf(spec).SelectMany(container => CheckAgreement(
                "seccomp", annotations, SeccompOfContainer + container["name"].Text, container["securityContext"]["seccompProfile"], SeccompWords)))
            .Concat(spec["os"]["name"].Text == "windows" ? [] : PodContext.ContainersOf(spec).SelectMany(container =>
            {
                var own = container["securityContext"]["appArmorProfile"];
                return CheckAgreement(
                    "apparmor", annotations, AppArmor + container["name"].Text, own.Exists ? own : ofPod with { Path = own.Path }, AppArmorWords);
            }));
    }

    /// <summary>Writes what annotations for AppArmor say into the fields of containers that have none, as the server does.</summary>
    public static void Adopt(Field annotations, Field spec)
    {
        if (spec["os"]["name"].Text == "windows")
        {
            return;
        }

        foreach (var container in PodContext.ContainersOf(spec).Where(container => !container["securityContext"]["appArmorProfile"].Exists))
        {
            if (Profile(annotations[AppArmor + container["name"].Text].Text) is not { } profile || container.Value is not JsonObject map
                || JsonNode.DeepEquals(profile, spec["securityContext"]["appArmorProfile"].Value))
            {
                continue;
            }

            if (map["securityContext"] is not JsonObject security)
            {
                map["securityContext"] = security = [];
            }

            security["appArmorProfile"] = profile;
        }
    }

    private static bool IsSeccomp(string key) => key == SeccompOfPod || key.StartsWith(SeccompOfContainer, StringComparison.Ordinal);

    private static JsonObject? Profile(string annotation) => annotation switch
    {
        "unconfined" => new() { ["type"] = "Unconfined" },
        "runtime/default" => new() { ["type"] = "RuntimeDefault" },
        _ when annotation.StartsWith(LocalPrefix, StringComparison.Ordinal) && annotation.Length > LocalPrefix.Length =>
            new() { ["type"] = "Localhost", ["localhostProfile"] = annotation[LocalPrefix.Length..] },
        _ => null,
    };

    private static IEnumerable<FieldError> CheckSeccomp(Field value) => value.Text switch
    {
        "runtime/default" or "docker/default" or "unconfined" => [],
        var text when text.StartsWith(LocalPrefix, StringComparison.Ordinal) => Volumes.VolumePaths.CheckDescending(
            new(text[LocalPrefix.Length..], value.Path)),
        _ => [PodErrors.Text(value, "must be a valid seccomp profile")],
    };

    private static IEnumerable<FieldError> CheckAppArmor(Field value, string container, Field spec)
    {
        if (PodContext.ContainersOf(spec).All(item => item["name"].Text != container))
        {
            yield return FieldError.Invalid(value.ToString(), container, "container not found");
        }

        if (value.Text is not ("" or "runtime/default" or "unconfined") && !value.Text.StartsWith(LocalPrefix, StringComparison.Ordinal))
        {
            yield return PodErrors.Text(value, $"invalid AppArmor profile name: {GoText.Quote(value.Text)}");
        }
    }

    private static IEnumerable<FieldError> CheckAgreement(
        string name, Field annotations, string key, Field profile, ImmutableDictionary<string, ImmutableArray<string>> words)
    {
        var (annotation, type) = (annotations[key], profile["type"].Text);
        var isLocal = annotation.Text.StartsWith(LocalPrefix, StringComparison.Ordinal);
        return !annotation.Exists || !profile.Exists ? []
            : words.TryGetValue(type, out var known)
                ? known.Contains(annotation.Text) ? [] : [FieldErrors.Forbidden(profile["type"], $"{name} type in annotation and field must match")]
            : type != "Localhost" ? []
            : !isLocal ? [FieldErrors.Forbidden(profile["type"], $"{name} type in annotation and field must match")]
            : annotation.Text[LocalPrefix.Length..] == profile["localhostProfile"].Text && profile["localhostProfile"].Exists ? []
            : [FieldErrors.Forbidden(profile["localhostProfile"], $"{name} profile in annotation and field must match")];
    }
}
