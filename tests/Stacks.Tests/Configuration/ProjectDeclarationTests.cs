using System.ComponentModel.DataAnnotations;
using Payments.Infra.Stacks.Settings;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>The project file declares the sections, so that the CLI refuses one of another form itself.</summary>
public sealed class ProjectDeclarationTests
{
    /// <summary>What a declaration cannot say: that some stacks must not have it, or that leaving it out is not the same as an empty list.</summary>
    private static readonly string[] Undeclared = ["payments:azure", "payments:tenants"];

    [Fact]
    public void Every_section_is_declared_unless_a_declaration_would_say_something_wrong() => Assert.Equal(
        Sections.Select(section => section.Key).Except(Undeclared).Order(StringComparer.Ordinal),
        Previews.Stack("dev").Project.Config.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void What_every_stack_must_say_has_no_default() => Assert.Equal(
        ["payments:mesh", "payments:releases"],
        Previews.Stack("dev").Project.Config.Where(entry => entry.Value.Default is null).Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void What_the_types_require_is_among_it() => Assert.Equal(
        ["payments:mesh"], Sections.Where(section => section.IsRequired).Select(section => section.Key));

    private static IEnumerable<(string Key, bool IsRequired)> Sections => typeof(PaymentsSettings).GetProperties().Where(property => property.CanWrite)
        .Select(property => ($"payments:{SettingsSchema.KeyOf(property)}", property.IsDefined(typeof(RequiredAttribute), inherit: false)));
}
