namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>What checking a value against a schema found: every error once, and how many checks were made.</summary>
/// <remarks>Of several alternatives that all fail, the server shows the errors of the one with the most checks passed.</remarks>
internal sealed class SchemaResult
{
    private List<FieldError>? errors;
    private HashSet<FieldError>? known;

    public IReadOnlyList<FieldError> Errors => errors ?? [];

    public int Matches { get; private set; }

    public bool IsValid => errors is null;

    public static SchemaResult Of(FieldError error)
    {
        var result = new SchemaResult();
        result.Add(error);
        return result;
    }

    public void Add(FieldError error)
    {
        if ((known ??= []).Add(error))
        {
            (errors ??= []).Add(error);
        }
    }

    public void Count() => Matches++;

    public void Merge(SchemaResult? other)
    {
        if (other is null)
        {
            return;
        }

        Matches += other.Matches;
        foreach (var error in other.errors ?? [])
        {
            Add(error);
        }
    }
}
