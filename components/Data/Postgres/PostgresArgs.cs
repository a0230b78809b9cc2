namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Inputs of a <see cref="PostgresStore"/>.</summary>
public sealed class PostgresArgs : DataStoreArgs
{
    /// <inheritdoc cref="PostgresSettings"/>
    public PostgresSettings Settings { get; init; } = new();

    /// <summary>Whether it is backed up to Azure: in mode operator, with a retention above 0 and with Azure.</summary>
    public bool BacksUp => Settings.Mode == StoreMode.Operator && Settings.Backup.RetentionDays > 0 && Context.Azure is not null;
}
