using Pulumi;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>A recorded program written again in C#: it registers what the program for Node.js does.</summary>
/// <param name="Body">The program; gives the outputs of the stack.</param>
internal sealed record RewrittenProgram(Func<IDictionary<string, object?>> Body)
{
    /// <summary>What the stack does to every resource.</summary>
    public StackOptions? Options { get; init; }

    /// <summary>The programs by case and file.</summary>
    public static ImmutableSortedDictionary<string, RewrittenProgram> All { get; } =
        new[]
        {
            AliasPrograms.All,
            ComponentPrograms.All,
            FailingPrograms.All,
            KubernetesPrograms.All,
            OptionPrograms.All,
            ReplacementPrograms.All,
            SecretPrograms.All,
            StackPrograms.All,
            TransformPrograms.All,
        }.SelectMany(programs => programs).ToImmutableSortedDictionary(program => program.Key, program => program.Value, StringComparer.Ordinal);

    public static implicit operator RewrittenProgram(Func<IDictionary<string, object?>> body) => new(body);

    /// <summary>A program that has no outputs.</summary>
    public static RewrittenProgram Of(Action body) => new(() =>
    {
        body();
        return ImmutableDictionary<string, object?>.Empty;
    });

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync() => Deployment.RunAsync(() => Task.FromResult(Body()), Options);
}
