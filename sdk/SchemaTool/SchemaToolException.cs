namespace Payments.Infra.SchemaTool;

/// <summary>What the caller has to mend: each problem names the thing, what is wrong with it, and what would be right.</summary>
internal sealed class SchemaToolException : Exception
{
    public SchemaToolException(params ImmutableArray<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    public ImmutableArray<string> Problems { get; }
}
