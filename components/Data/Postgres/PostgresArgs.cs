namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Inputs of a <see cref="PostgresStore"/>.</summary>
public sealed class PostgresArgs : StoreArgs
{
    /// <inheritdoc cref="PostgresSettings"/>
    public PostgresSettings Settings { get; init; } = new();

    /// <summary>Whether it is backed up to Azure: an operator's, with a retention and a place.</summary>
    public bool BacksUp => Settings.Mode == StoreMode.Operator && Settings.Backup.RetentionDays > 0 && Azure is not null;
}
