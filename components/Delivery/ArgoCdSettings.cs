using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Delivery;

/// <summary>Argo CD, which keeps namespaces of their own as a repository says; what the program makes it does not touch.</summary>
[Description("at least repository and namespaces")]
public sealed record ArgoCdSettings : IValidatableObject
{
    /// <summary>The Git repository: <c>https://…</c>, <c>ssh://…</c> or <c>git@host:path</c>, without a password. Required.</summary>
    [Required]
    [RegularExpression(
        "(https|ssh)://[^ :@]+(@[^ :@]+)?(:[0-9]+)?/[^ ]+|git@[^ :]+:[^ ]+", ErrorMessage = "https://…, ssh://… or git@host:path, without a password")]
    public string Repository { get; init; } = "";

    /// <summary>The folder in it with manifests, relative. Default <c>.</c>: all of it.</summary>
    [RegularExpression(@"\.|(?!.*\.\.)[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*", ErrorMessage = "a relative folder, such as apps/prod")]
    public string Path { get; init; } = ".";

    /// <summary>A branch, tag or commit. Default <c>HEAD</c>.</summary>
    [RegularExpression("[A-Za-z0-9._/-]+", ErrorMessage = "a branch, tag or commit, such as main")]
    public string Revision { get; init; } = "HEAD";

    /// <summary>Namespaces that it deploys into. The program makes them, closed, and nothing else in them. Required.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Whether an object goes that is no longer in the repository. Default true.</summary>
    public bool Prune { get; init; } = true;

    /// <summary>Whether a change that somebody made in the cluster is undone. Default true.</summary>
    public bool SelfHeal { get; init; } = true;

    /// <summary>URL for people. Default that of a forwarded port.</summary>
    [RegularExpression("https://[^ ]+[^ /]", ErrorMessage = "an address, https://…, without a slash at the end")]
    public string Url { get; init; } = "https://localhost:8443";

    /// <summary>How people log in. Default none: as the user <c>admin</c>, whose password is in the Secret <c>argocd-initial-admin-secret</c>.</summary>
    public ArgoCdLogin? Login { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Namespaces.IsEmpty)
        {
            yield return new ValidationResult("is missing; set it to names of namespaces that nobody else makes", [nameof(Namespaces)]);
        }
    }
}
