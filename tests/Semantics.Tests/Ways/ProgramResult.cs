namespace Payments.Infra.Semantics.Tests.Ways;

/// <summary>What came of a program.</summary>
/// <param name="Facts">What it found out.</param>
/// <param name="Errors">What it failed with.</param>
/// <param name="Inputs">Inputs that arrived, as JSON, by resource name; secrets plain, properties with an unknown left out.</param>
public sealed record ProgramResult(
    IReadOnlyList<string> Facts, IReadOnlyList<string> Errors, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>Runs a program.</summary>
    /// <param name="way">How.</param>
    /// <param name="program">A static method, so that a child process finds it.</param>
    public static Task<ProgramResult> OfAsync(Way way, Func<Facts, Task> program) => way switch
    {
        Way.Mocks => UnderMocks.RunAsync(program),
        Way.InProcess => InProcess.RunAsync(program),
        _ => ChildProcess.RunAsync(program),
    };
}
