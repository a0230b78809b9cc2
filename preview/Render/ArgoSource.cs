namespace Payments.Infra.Preview.Render;

/// <summary>Where Argo CD finds a rendered folder.</summary>
/// <param name="Repository">The Git repository: <c>https://…</c>, <c>ssh://…</c> or <c>git@host:path</c>, without a password.</param>
/// <param name="Path">The folder in it, relative.</param>
/// <param name="Revision">A branch, tag or commit, or <c>HEAD</c>.</param>
public sealed record ArgoSource(string Repository, string Path, string Revision);
