using BenchmarkDotNet.Running;
using Payments.Infra.Benchmarks;

// "memory N" registers N resources once and prints the peak; "preview payments.dll N" runs each preview N times, and
// everything else goes to BenchmarkDotNet.
if (args is ["memory", var count])
{
    await PeakMemory.PrintAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["preview", var program, var rounds])
{
    await PreviewTime.PrintAsync(program, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(RegistrationBenchmarks).Assembly).Run(args);
}
