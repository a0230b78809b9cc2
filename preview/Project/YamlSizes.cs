namespace Payments.Infra.Preview.Project;

/// <summary>Counts what values unfold to: aliases of aliases can make a small file endless.</summary>
internal sealed class YamlSizes
{
    private const int MaxValues = 400_000;
    private const int MaxRepetition = 10;

    private readonly Dictionary<YamlValue, long> sizes = [];

    /// <exception cref="ProjectException">The value unfolds to more values than are read, most of them by aliases.</exception>
    public void Measure(YamlValue value)
    {
        var size = 1 + value.Items.Sum(SizeOf) + value.Entries.Sum(entry => SizeOf(entry.Value));
        if (size > MaxValues && size > (long)MaxRepetition * sizes.Count)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                $"{value.Position}: document contains excessive aliasing: it unfolds to more than {MaxValues} values here; write fewer aliases of aliases.");
        }

        sizes[value] = size;
    }

    private long SizeOf(YamlValue value) => sizes.GetValueOrDefault(value, 1);
}
