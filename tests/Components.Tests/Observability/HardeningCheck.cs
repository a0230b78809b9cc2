namespace Payments.Infra.Components.Tests.Observability;

/// <summary>What is asked of every pod.</summary>
public enum HardeningCheck
{
    /// <summary>It does not run as root.</summary>
    NonRoot,

    /// <summary>It cannot write to its image.</summary>
    ReadOnlyRoot,

    /// <summary>It cannot gain privileges.</summary>
    NoEscalation,

    /// <summary>It has no capabilities.</summary>
    NoCapabilities,

    /// <summary>It is not privileged.</summary>
    NotPrivileged,

    /// <summary>It has the runtime's seccomp profile.</summary>
    Seccomp,

    /// <summary>It has a limit of CPU time.</summary>
    CpuLimit,

    /// <summary>It has a limit of memory.</summary>
    MemoryLimit,

    /// <summary>It has no token of the cluster's API.</summary>
    NoToken,

    /// <summary>It shares no namespace with its node.</summary>
    NoHostNamespaces,
}
