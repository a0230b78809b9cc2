using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>Nodes of one size, and how many of them there may be.</summary>
public record NodePoolShape : IValidatableObject
{
    /// <summary>Size of the machines. Default Standard_D4ds_v5: 4 processors, 16 GiB, 150 GiB of its own disk.</summary>
    public MachineSize Size { get; init; } = MachineSize.Parse("Standard_D4ds_v5");

    /// <summary>Fewest nodes, 0 to 1000. Default 3: one a zone.</summary>
    [Range(0, 1000)]
    public int Min { get; init; } = 3;

    /// <summary>Most nodes, 1 to 1000. Default 6.</summary>
    [Range(1, 1000)]
    public int Max { get; init; } = 6;

    /// <summary>Most pods on a node, 10 to 250. Default 110.</summary>
    [Range(10, 250)]
    public int MaxPods { get; init; } = 110;

    /// <summary>Size of the system disk, GiB; it goes to the machine's own disk and must fit there. Default 128.</summary>
    [Range(30, 2048)]
    public int OsDiskGiB { get; init; } = 128;

    /// <summary>Size of the machine's own disk in GiB. Default what is known of its size; needed for a size that is not known.</summary>
    [Range(30, 65536)]
    public int? LocalDiskGiB { get; init; }

    /// <summary>The nodes in a few words, such as <c>3 to 5 Standard_D4ds_v5 with 128 GiB and 50 pods each</c>.</summary>
    public string Description => string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max} {Size} with {OsDiskGiB} GiB and {MaxPods} pods each");

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Max < Min)
        {
            yield return new ValidationResult($"{Max} is less than min, {Min}; raise max or lower min", [nameof(Max)]);
        }

        if (!Size.HasLocalDisk)
        {
            yield return new ValidationResult(
                $"{Size} has no disk of its own for an ephemeral system disk; choose a size with a 'd', such as Standard_D4ds_v5",
                [nameof(Size)]);
        }
        else if ((LocalDiskGiB ?? Size.LocalDiskGiB) is not { } disk)
        {
            yield return new ValidationResult(
                $"{Size} is no size that is known here, so that nobody checked whether the system disk fits; known are "
                + "those of D and E with 'd', version 4 to 7; "
                + $"choose one, or set localDiskGiB to what 'az vm list-skus --size {Size}' says of its disk",
                [nameof(Size)]);
        }
        else if (OsDiskGiB > disk)
        {
            yield return new ValidationResult(
                $"{OsDiskGiB} is more than the {disk} GiB of {Size}'s own disk; lower osDiskGiB or choose a larger size",
                [nameof(OsDiskGiB)]);
        }
    }
}
