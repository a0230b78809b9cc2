namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>How a program is run.</summary>
public enum Way
{
    /// <summary>Under mocks, as in a unit test.</summary>
    Mocks,

    /// <summary>In this process, against the engine.</summary>
    InProcess,

    /// <summary>In a process of its own, against the engine.</summary>
    ChildProcess,
}
