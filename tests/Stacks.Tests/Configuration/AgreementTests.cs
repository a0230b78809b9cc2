namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>Schema and program say the same: an editor draws a line below what the program would refuse, and below nothing else.</summary>
public sealed class AgreementTests
{
    private const int Mutants = 1500;

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_schema_takes_a_stack_of_the_repository(string stack) => Assert.True(StackFileJudge.IsTakenBySchema(StackFileJudge.Read(stack)));

    [Theory]
    [InlineData("local", 1)]
    [InlineData("dev", 2)]
    [InlineData("prod", 3)]
    public void What_the_schema_refuses_the_program_refuses(string stack, int seed)
    {
        var refused = Of(stack, seed).Where(mutant => !StackFileJudge.IsTakenBySchema(mutant.Config)).ToList();

        Assert.InRange(refused.Count, Mutants / 4, Mutants - (Mutants / 20));
        Assert.Equal([], refused.Where(mutant => StackFileJudge.IsTakenByProgram(stack, mutant.Config)).Select(mutant => mutant.Slip));
    }

    [Theory]
    [InlineData("local", 4)]
    [InlineData("dev", 5)]
    [InlineData("prod", 6)]
    public void A_value_that_the_program_refuses_by_itself_the_schema_refuses(string stack, int seed)
    {
        var refused = Of(stack, seed).Where(mutant => !StackFileJudge.ProblemsOfValues(stack, mutant.Config).IsEmpty).ToList();

        Assert.InRange(refused.Count, Mutants / 4, Mutants - (Mutants / 20));
        Assert.Equal([], refused.Where(mutant => StackFileJudge.IsTakenBySchema(mutant.Config)).Select(mutant => mutant.Slip));
    }

    private static IEnumerable<Mutant> Of(string stack, int seed)
    {
        var (original, random) = (StackFileJudge.Read(stack), new Random(seed));
        return Enumerable.Range(0, Mutants).Select(_ => Mutant.Of(original, random));
    }
}
