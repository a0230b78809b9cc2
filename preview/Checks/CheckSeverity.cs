namespace Payments.Infra.Preview.Checks;

/// <summary>How bad a finding is.</summary>
internal enum CheckSeverity
{
    /// <summary>It would be refused, or goes wrong in any cluster.</summary>
    Error,

    /// <summary>It may go wrong.</summary>
    Warning,

    /// <summary>Nothing goes wrong.</summary>
    Info,
}
