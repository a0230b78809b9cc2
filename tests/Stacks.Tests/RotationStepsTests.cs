using Payments.Infra.Stacks.Updates;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Passwords are rotated one step at a time, so that pods never lose the login that they use.</summary>
public sealed class RotationStepsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(7, 7)]
    [InlineData(7, 8)]
    public void A_rotation_stays_or_goes_one_step_on(int before, int now) => Assert.Empty(Problems(before, now));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(7, 6)]
    [InlineData(7, 0)]
    public void Any_other_would_change_the_login_that_pods_use(int before, int now) => Assert.Equal(
        [
            $"payments:data.rotation: {now} does not follow {before}, which pods log in with: their login would change under them; set it to {before}, "
                + $"or to {before + 1} for new passwords",
        ],
        Problems(before, now));

    [Fact]
    public void A_first_update_begins_where_it_likes() => Assert.Empty(
        RotationSteps.Problems(ImmutableDictionary<string, object>.Empty, Configurations.Load(("data", """{"rotation":5}"""))));

    [Fact]
    public void The_check_is_part_of_every_update() => Assert.Contains(
        UpdateSteps.Problems(Last(1), Configurations.Load(("data", """{"rotation":3}"""))),
        problem => problem.StartsWith("payments:data.rotation", StringComparison.Ordinal));

    private static IEnumerable<string> Problems(int before, int now) =>
        RotationSteps.Problems(Last(before), Configurations.Load(("data", $$"""{"rotation":{{now}}}""")));

    /// <summary>The engine gives numbers as floating-point ones.</summary>
    private static ImmutableDictionary<string, object> Last(int rotation) =>
        ImmutableDictionary<string, object>.Empty.Add(RotationSteps.Output, (double)rotation);
}
