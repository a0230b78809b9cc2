namespace Payments.Infra.Components.Catalogue;

/// <summary>Stores that a service can have data in. Topics are declared apart: who writes and who reads them differs.</summary>
public enum DataStore
{
    /// <summary>A PostgreSQL database of its own.</summary>
    Postgres,

    /// <summary>Keys of Redis that begin with the service's name.</summary>
    Redis,
}
