namespace Payments.Infra.Components.Data.Postgres;

/// <summary>How an administrator reaches a server.</summary>
/// <param name="Host">Host of the server.</param>
/// <param name="Admin">Name of the administrator.</param>
/// <param name="AdminSecret">Secret with its password.</param>
/// <param name="Authority">Secret with the certificate authority of the server; null for a public one.</param>
internal sealed record PostgresAccess(Output<string> Host, string Admin, string AdminSecret, string? Authority = null);
