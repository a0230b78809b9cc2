namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>A port of pods at which others connect.</summary>
/// <param name="Number">Number; null when it is not known.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
internal sealed record PodPort(long? Number, string Protocol = "TCP")
{
    public override string ToString() => Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "of a number that is not known";
}
