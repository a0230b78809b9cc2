using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Stacks.Settings.Entry;

/// <summary>What the stack of the entry can configure: a property is a section, as of <see cref="PaymentsSettings"/>.</summary>
internal sealed record EntryStackSettings
{
    /// <inheritdoc cref="EntrySettings"/>
    [Required]
    public EntrySettings Entry { get; init; } = new();
}
