using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Azure;

/// <summary>A size of virtual machines, read by Azure's rule for their names (learn.microsoft.com/azure/virtual-machines/vm-naming-conventions).</summary>
[Description("a size of virtual machines, such as Standard_D4ds_v5")]
public readonly partial record struct MachineSize : IParsable<MachineSize>
{
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

    /// <summary>Size of that disk in GiB, for the families of version 5 that have 37.5 a processor; for others more than any.</summary>
    public int LocalDiskGiB => Family is "D" or "E" && Name.EndsWith("_v5", StringComparison.Ordinal) ? Processors * 75 / 2 : int.MaxValue;

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
}
