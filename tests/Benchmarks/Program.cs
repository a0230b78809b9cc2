using BenchmarkDotNet.Running;
using Payments.Infra.Benchmarks;

// "memory N" registers N resources under mocks and prints the peak, "engine N" previews them, "against N" previews them against their own
// state, "checks N FILE" judges N objects made from a list; "preview payments.dll N" runs each preview N times, "compare N payments.dll [...]"
// prints one table of all with the peers, and everything else goes to BenchmarkDotNet.
if (args is ["memory", var count])
{
    await PeakMemory.PrintAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["preview", var program, var rounds])
{
    await PreviewTime.PrintAsync(program, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["engine", var resources])
{
    await EngineRun.PrintAsync(int.Parse(resources, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["against", var deployed])
{
    await EngineRun.PrintAgainstAsync(int.Parse(deployed, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["checks", var judged, var list])
{
    CheckRun.Print(int.Parse(judged, System.Globalization.CultureInfo.InvariantCulture), list);
}
else if (args is ["compare", var times, .. { Length: > 0 } built])
{
    await Comparison.PrintAsync(int.Parse(times, System.Globalization.CultureInfo.InvariantCulture), built);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(RegistrationBenchmarks).Assembly).Run(args);
}
