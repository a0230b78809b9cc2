namespace Payments.Infra.Components.Data.Postgres;

/// <summary>When PgBouncer gives a connection to another client.</summary>
public enum PoolMode
{
    /// <summary>When the client has gone.</summary>
    Session,

    /// <summary>After each transaction: far more clients for each connection, but nothing of a session survives, such as an advisory lock.</summary>
    Transaction,
}
