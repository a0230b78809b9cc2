using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Azure;

/// <summary>A size of virtual machines, read by Azure's rule for their names (learn.microsoft.com/azure/virtual-machines/vm-naming-conventions).</summary>
[Description("a size of virtual machines, such as Standard_D4ds_v5")]
public readonly partial record struct MachineSize : IParsable<MachineSize>
{
    private const int NvmePerProcessor = 55;

    /// <summary>What each disk of larger machines has at least.</summary>
    private const int LargestNvme = 440;

    private static readonly ImmutableArray<int> Counts = [2, 4, 8, 16, 20, 32, 48, 64, 96, 128, 160, 192];

    private MachineSize(string name, Match match)
    {
        Name = name;
        Family = match.Groups["family"].Value;
        Processors = int.Parse(match.Groups["processors"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        Features = match.Groups["features"].Value;
    }

    /// <summary>Name, such as <c>Standard_D4ds_v5</c>.</summary>
    public string Name { get; }

    /// <summary>Family, such as <c>D</c>.</summary>
    public string Family { get; }

    /// <summary>Virtual processors.</summary>
    public int Processors { get; }

    /// <summary>Whether it earns its processors by idling: Azure does not support such nodes in system pools.</summary>
    public bool IsBurstable => Family[0] == 'B';

    /// <summary>Whether it has a disk of its own, which an ephemeral system disk goes to.</summary>
    public bool HasLocalDisk => Features.Contains('d', StringComparison.Ordinal);

    /// <summary>
    /// Size in GiB of that disk, or of one of them where there are several: a system disk goes to one. Null where it is not known, which is outside of
    /// the families D and E of versions 4 to 7 (learn.microsoft.com/azure/virtual-machines/sizes).
    /// </summary>
    public int? LocalDiskGiB => Known().Match(Name) is not { Success: true } match || !Counts.Contains(Processors) ? null
        : match.Groups["version"].ValueSpan is "4" or "5" ? Processors * 75 / 2
        : Math.Min(Processors * NvmePerProcessor, LargestNvme);

    /// <summary>Whether its processors are Arm's, which do not take part in Trusted Launch.</summary>
    public bool IsArm => Features.Contains('p', StringComparison.Ordinal);

    private string Features { get; }

    /// <inheritdoc/>
    public static MachineSize Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var size) ? size : throw new FormatException($"'{s}' is no size of virtual machines; expected one such as Standard_D4ds_v5.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MachineSize result)
    {
        var match = Shape().Match(s ?? "");
        result = match.Success ? new MachineSize(s!, match) : default;
        return match.Success;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    [GeneratedRegex("^Standard_(?<family>[A-Z]+)(?<processors>[1-9][0-9]{0,2})(-[0-9]+)?(?<features>[a-z]*)(_[A-Z0-9]+)?(_v[0-9]+)?$")]
    private static partial Regex Shape();

    [GeneratedRegex("^Standard_[DE][0-9]+(-[0-9]+)?[abilps]*d[abilps]*_v(?<version>[4-7])$")]
    private static partial Regex Known();
}
