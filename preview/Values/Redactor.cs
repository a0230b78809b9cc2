using Pulumirpc;

namespace Payments.Infra.Preview.Values;

/// <summary>Replaces secrets that have found their way into a message.</summary>
internal sealed class Redactor
{
    /// <summary>Shorter texts stand in too many innocent words.</summary>
    private const int ShortestSecret = 4;

    private readonly Lock gate = new();
    private ImmutableSortedSet<string> secrets = ImmutableSortedSet.Create<string>(LongestFirst.Instance);

    public void Learn(PropertyValue value) => Learn(value, inSecret: false);

    public void Learn(string secret)
    {
        if (secret.Length >= ShortestSecret && !Wire.Unknowns.Contains(secret))
        {
            lock (gate)
            {
                secrets = secrets.Add(secret);
            }
        }
    }

    public string Redact(string text) =>
        secrets.Aggregate(text, (redacted, secret) => redacted.Replace(secret, "[secret]", StringComparison.Ordinal));

    private void Learn(PropertyValue value, bool inSecret)
    {
        if (inSecret && value is PropertyValue.Text text)
        {
            Learn(text.Value);
        }

        foreach (var inner in value.Inner)
        {
            Learn(inner, inSecret || value is PropertyValue.SecretValue);
        }
    }

    private sealed class LongestFirst : IComparer<string>
    {
        public static readonly LongestFirst Instance = new();

        public int Compare(string? x, string? y) => (y!.Length - x!.Length) is var byLength and not 0 ? byLength : string.CompareOrdinal(x, y);
    }
}
